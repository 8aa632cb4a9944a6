import type { ConsentPurpose, ConsentState } from '@needfinder/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/index.js';
import { ConsentPurposeEnum, ConsentStateEnum } from '../respondents/index.js';
import { Study } from '../studies/index.js';

export const CONSENT_SOURCES = ['import', 'survey', 'member'] as const;
export type ConsentSource = (typeof CONSENT_SOURCES)[number];

/** Whether words of a person may leave the workspace as a quote, and what stands against it. */
export const QUOTE_STANDINGS = ['quotable', 'withheld', 'not-asked'] as const;
export type QuoteStanding = (typeof QUOTE_STANDINGS)[number];

export const ConsentSourceEnum = graphqlEnum(
  'ConsentSource',
  CONSENT_SOURCES,
  'A column of a file, a question of a survey, or a member who noted it',
);
export const QuoteStandingEnum = graphqlEnum(
  'QuoteStanding',
  QUOTE_STANDINGS,
  'Whether words may leave the workspace as a quote, by the consent of the person and the rule of the study',
);

@ObjectType({ description: 'What a person allows for one purpose, as they stated it last' })
export class Consent {
  @Field(() => ConsentPurposeEnum) purpose!: ConsentPurpose;
  @Field(() => ConsentStateEnum) state!: ConsentState;
  @Field(() => ConsentSourceEnum, { nullable: true, description: 'Null when nothing was ever stated' })
  source!: ConsentSource | null;
  @Field(() => String, { nullable: true, description: 'Where it stands, or how it was said' }) how!: string | null;
  @Field(() => Date, { nullable: true }) statedAt!: Date | null;
}

@ObjectType({ description: 'One thing that a person stated; never changed afterwards' })
export class ConsentStatement {
  @Field(() => ID) id!: string;
  @Field(() => ConsentPurposeEnum) purpose!: ConsentPurpose;
  @Field(() => ConsentStateEnum) state!: ConsentState;
  @Field(() => ConsentSourceEnum) source!: ConsentSource;
  @Field() how!: string;
  @Field() statedAt!: Date;
  @Field() recordedAt!: Date;
  @Field(() => String, { nullable: true, description: 'Name of the member; null when nobody typed it' })
  recordedByName!: string | null;
}

@ObjectType()
export class ConsentCount {
  @Field(() => ConsentPurposeEnum) purpose!: ConsentPurpose;
  @Field(() => Int) given!: number;
  @Field(() => Int) withheld!: number;
  @Field(() => Int) notAsked!: number;
}

@ObjectType({ description: 'What the people of a study allow, and the rule for those whom nobody asked' })
export class StudyConsents {
  @Field({ description: 'Whether words of people who were not asked may leave as quotes' }) quotesNotAsked!: boolean;
  @Field({ description: 'Why they may; empty when they are kept back' }) basis!: string;
  @Field(() => [ConsentCount], { description: 'People, by purpose' }) counts!: ConsentCount[];
  @Field(() => Int, { description: 'People whose words may be quoted' }) quotable!: number;
}

@ObjectType()
export class StatedConsents {
  @Field(() => Int, { description: 'People it was noted for' }) people!: number;
  @Field(() => Study) study!: Study;
}
