import { Field, Int, ObjectType } from '@nestjs/graphql';

/** How much a study holds. Each count is fed by the feature that owns the rows (study-count-sources.ts). */
@ObjectType()
export class StudyCounts {
  @Field(() => Int) respondents!: number;
  @Field(() => Int, { description: 'Current responses; replaced ones are not counted' }) responses!: number;
  @Field(() => Int) interviews!: number;
  @Field(() => Int) turns!: number;
  @Field(() => Int, { description: 'Open questions answered with words' }) openAnswers!: number;
  @Field(() => Int, { description: 'What may tell who somebody is and is not redacted yet' })
  personalDataWaiting!: number;
  @Field(() => Int) needsProposed!: number;
  @Field(() => Int) needsAccepted!: number;
  @Field(() => Int) themes!: number;
  @Field(() => Int) passages!: number;
  @Field(() => Int) segmentations!: number;
  @Field(() => Int) runsDone!: number;
}

export const STUDY_COUNTS = [
  'respondents',
  'responses',
  'interviews',
  'turns',
  'openAnswers',
  'personalDataWaiting',
  'needsProposed',
  'needsAccepted',
  'themes',
  'passages',
  'segmentations',
  'runsDone',
] as const satisfies readonly (keyof StudyCounts)[];
