import type { AttributeKind, IndicatorScale } from '@needfinder/domain';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/index.js';
import { AttributeKindEnum } from '../respondents/index.js';
import { Estimate } from './estimate.model.js';
import { RunIndicator } from './run.model.js';
import type { SegmentDetails } from './segment.entity.js';
import { IndicatorScaleEnum } from './segmentation-words.model.js';

@ObjectType({ implements: () => [Node], description: 'One group of a solution' })
export class Segment extends Node {
  @Field(() => Int) position!: number;
  @Field({ description: 'A for the first' }) letter!: string;
  @Field(() => String, { nullable: true, description: "The researcher's" }) name!: string | null;
  @Field() description!: string;
  @Field(() => Int, { description: 'People whose most likely segment it is; weighted where people have weights' })
  size!: number;
  @Field(() => Estimate) share!: Estimate;
  @Field(() => Float, { nullable: true, description: 'Stability within the solution (SLSw), 0 to 1' })
  stability!: number | null;
  @Field(() => Float, {
    nullable: true,
    description:
      'Stability across solutions (SLSa), 0 to 1: 1 = all members come from one segment of the solution before',
  })
  slsa!: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'holds, wobbles or falls apart, by the overlap with resamples; null without them',
  })
  stabilityWord!: string | null;
  @Field(() => Float, { nullable: true, description: 'Mean best overlap with a segment of a resample, 0 to 1' })
  jaccard!: number | null;

  solutionId!: string;
  runId!: string;
  studyId!: string;
  details!: SegmentDetails;
}

@ObjectType({ description: 'A segment on one indicator of the basis, or on one level of it' })
export class IndicatorProfile {
  @Field(() => RunIndicator) indicator!: RunIndicator;
  @Field(() => String, { nullable: true, description: 'Null: the value is a mean, or the share of yes' })
  level!: string | null;
  @Field(() => Float, { nullable: true }) value!: number | null;
  @Field(() => Float, { nullable: true }) low!: number | null;
  @Field(() => Float, { nullable: true }) high!: number | null;
  @Field(() => Float) total!: number;
  @Field({ description: 'Stands out from the total' }) marker!: boolean;
}

@ObjectType()
export class ProfileCell {
  @Field(() => Int) segmentPosition!: number;
  @Field(() => String, { nullable: true }) level!: string | null;
  @Field(() => Float, { nullable: true }) value!: number | null;
  @Field(() => Float, { nullable: true }) low!: number | null;
  @Field(() => Float, { nullable: true }) high!: number | null;
  @Field(() => Int, { description: 'People of the segment with a value' }) n!: number;
  @Field(() => Float, { nullable: true }) total!: number | null;
}

@ObjectType({ description: 'All segments compared on a variable that did not form them' })
export class ProfileTest {
  @Field() key!: string;
  @Field() title!: string;
  @Field(() => AttributeKindEnum, { nullable: true }) attributeKind!: AttributeKind | null;
  @Field(() => IndicatorScaleEnum) scale!: IndicatorScale;
  @Field({ description: 'Name of the test' }) test!: string;
  @Field(() => Float, { nullable: true }) statistic!: number | null;
  @Field(() => Float, { nullable: true }) df!: number | null;
  @Field(() => Float, { nullable: true }) pValue!: number | null;
  @Field(() => Float, { nullable: true, description: 'Holm-adjusted over all variables' }) adjustedP!: number | null;
  @Field(() => String, { nullable: true, description: 'Why there is no p value' }) note!: string | null;
  @Field(() => [ProfileCell]) cells!: readonly ProfileCell[];
}
