import type { IndicatorScale } from '@needfinder/domain';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { IndicatorScaleEnum } from './segmentation-words.model.js';
import { Warning } from './warning.model.js';

@ObjectType()
export class BasisItem {
  @Field() label!: string;
  @Field(() => IndicatorScaleEnum) scale!: IndicatorScale;
  @Field(() => Int, { description: 'People without a value' }) missing!: number;
  @Field(() => Float, { nullable: true, description: 'On the scale of the answers; none for a choice' })
  mean!: number | null;
}

@ObjectType()
export class SampleSizeRule {
  @Field(() => Int) needed!: number;
  @Field(() => Int) have!: number;
  @Field() ok!: boolean;
  @Field({ description: 'Where the rule comes from' }) source!: string;
}

@ObjectType({ description: 'What to know about a basis before anything is fitted to it' })
export class BasisCheck {
  @Field(() => Int, { description: 'People with a value on any item' }) n!: number;
  @Field(() => Int, { description: 'All people of the study but those who withhold the use' }) respondents!: number;
  @Field(() => Int, { description: 'People who withhold the use of what they answered: they are left out' })
  withheld!: number;
  @Field(() => Int) items!: number;
  @Field(() => Float, { description: '0 to 1, over all items' }) missingShare!: number;
  @Field(() => Float, { nullable: true, description: 'How much of the ratings is how high a person rates everything' })
  styleShare!: number | null;
  @Field(() => SampleSizeRule) sampleSize!: SampleSizeRule;
  @Field(() => [String], { description: 'On which everybody gives the same answer, or nobody one' })
  constantItems!: readonly string[];
  @Field(() => [BasisItem]) indicators!: readonly BasisItem[];
  @Field(() => [Warning]) warnings!: readonly Warning[];
}
