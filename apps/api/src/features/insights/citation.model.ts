import type { Zone } from '@needfinder/opportunity';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { graphqlEnum, JsonScalar } from '../../platform/graphql/index.js';
import { OpportunityZoneEnum } from '../opportunities/index.js';
import { Estimate } from '../segmentations/index.js';
import { type CitationKind, CITATION_KINDS, type CitationSource } from './citation-source.js';
import { type ChartForm, CHART_FORMS, type FigureUnit, FIGURE_UNITS } from './standing.js';

const CitationKindEnum = graphqlEnum('CitationKind', CITATION_KINDS);
const FigureUnitEnum = graphqlEnum('FigureUnit', FIGURE_UNITS, 'Shares are 0 to 1, means 0 to 10, scores 0 to 20');
const ChartFormEnum = graphqlEnum('CitedChartForm', CHART_FORMS);

export const CITATION_STATES = ['current', 'changed', 'gone'] as const;
export type CitationState = (typeof CITATION_STATES)[number];
const CitationStateEnum = graphqlEnum(
  'CitationState',
  CITATION_STATES,
  'Whether what is cited stands as it stood when it was cited; gone: erased, deleted or merged away',
);

@ObjectType()
export class CitedFigure {
  @Field(() => FigureUnitEnum) unit!: FigureUnit;
  @Field(() => Estimate) estimate!: Estimate;
}

@ObjectType()
export class CitedChartRow {
  @Field() label!: string;
  @Field(() => Estimate, { description: 'Of the segment; in a landscape importance' }) first!: Estimate;
  @Field(() => Estimate, { description: 'Of all people; in a landscape satisfaction' }) second!: Estimate;
  @Field(() => Estimate, { nullable: true }) score!: Estimate | null;
  @Field(() => OpportunityZoneEnum, { nullable: true }) zone!: Zone | null;
}

@ObjectType()
export class CitedChart {
  @Field(() => ChartFormEnum) form!: ChartForm;
  @Field(() => FigureUnitEnum) unit!: FigureUnit;
  @Field(() => String, { nullable: true, description: 'Of the segment; null: everybody' }) letter!: string | null;
  @Field(() => [CitedChartRow]) rows!: readonly CitedChartRow[];
}

@ObjectType({ description: 'A passage, a number or a chart that a page rests on, as it stands now' })
export class Citation {
  @Field(() => ID) id!: string;
  @Field(() => CitationKindEnum) kind!: CitationKind;
  @Field(() => CitationStateEnum) state!: CitationState;
  @Field({ description: 'Empty when it is gone' }) title!: string;
  @Field({ description: 'What the number says, or where the passage was said' }) detail!: string;
  @Field(() => String, { nullable: true, description: 'Words of a person as they stand now' }) quote!: string | null;
  @Field({ description: 'The person did not allow it to be quoted outside' }) isKeptBack!: boolean;
  @Field(() => String, { nullable: true, description: 'What the person answers to' }) frame!: string | null;
  @Field(() => String, { nullable: true, description: 'A number as it is now' }) now!: string | null;
  @Field(() => String, { nullable: true, description: 'A number as it was cited' }) was!: string | null;
  @Field(() => CitedFigure, { nullable: true }) figure!: CitedFigure | null;
  @Field(() => CitedChart, { nullable: true }) chart!: CitedChart | null;
  @Field(() => String, { nullable: true, description: 'As the evidence drawer is addressed' }) evidence!: string | null;
  @Field(() => ID, { nullable: true, description: 'The segment it is about' }) segmentId!: string | null;
}

@ObjectType({ description: 'Something of the study that a page could cite' })
export class Citable {
  @Field(() => CitationKindEnum) kind!: CitationKind;
  @Field(() => JsonScalar, { description: 'To be given to citeInInsight as it is' }) source!: CitationSource;
  @Field() title!: string;
  @Field() detail!: string;
}
