import type { MentionKind } from '@needfinder/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Coding, MentionKindEnum } from '../needs/index.js';

@ObjectType({ description: 'Passages that wait for a decision' })
export class ReviewQueue {
  @Field(() => ID) studyId!: string;
  @Field(() => Int, { description: 'Codings nobody decided on' }) waiting!: number;
  @Field(() => Int, { description: 'Passages somebody decided on' }) decided!: number;
  @Field(() => Int, { description: 'Needs with at least one accepted passage' }) needsFound!: number;
  @Field(() => [Coding], { description: 'The least certain one of each need first, then the second of each' })
  next!: Coding[];
}

@ObjectType({ description: 'How the engine agrees with people, on decisions that were held back from it' })
export class AgreementOnDecisions {
  @Field(() => Int, { description: 'Decisions held back' }) n!: number;
  @Field(() => Int, { description: 'Of these, how often people said yes' }) coded!: number;
  @Field(() => Float, { nullable: true }) precision!: number | null;
  @Field(() => Float, { nullable: true }) recall!: number | null;
  @Field(() => Float, { nullable: true, description: "Cohen's kappa; null where it is not defined" })
  kappa!: number | null;
  @Field({ description: 'A kappa of at least .67 on at least ten coded passages' }) reliable!: boolean;
}

@ObjectType()
export class KindAgreement extends AgreementOnDecisions {
  @Field(() => MentionKindEnum) kind!: MentionKind;
}

@ObjectType()
export class ThemeAgreement extends AgreementOnDecisions {
  @Field(() => ID) themeId!: string;
  @Field() label!: string;
}

@ObjectType({ description: 'What the engine learned last from what people accepted and rejected' })
export class Learning {
  @Field(() => ID) studyId!: string;
  @Field(() => Int, { description: 'Passages that were decided on then' }) decided!: number;
  @Field(() => Int, { description: 'From so many on, passages are suggested for other needs' }) fewest!: number;
  @Field(() => Int, { description: 'Codings that it suggested' }) suggested!: number;
  @Field() learnedAt!: Date;
  @Field(() => [KindAgreement]) kinds!: KindAgreement[];
  @Field(() => [ThemeAgreement]) themes!: ThemeAgreement[];
}
