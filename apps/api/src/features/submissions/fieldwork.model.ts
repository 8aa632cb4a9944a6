import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum } from '../../platform/graphql/index.js';

@ObjectType()
export class HourCount {
  @Field({ description: 'When the hour began' }) hour!: Date;
  @Field(() => Int) completes!: number;
}
@ObjectType({ description: 'How many people a page kept' })
export class PageReach {
  @Field({ description: 'Key of the page' }) page!: string;
  @Field({ description: 'Words of its first question' }) title!: string;
  @Field(() => Int, { description: 'People whose last page this is, and who have not ended' }) stoppedHere!: number;
}
@ObjectType({ description: 'How many people a question kept' })
export class QuestionStop {
  @Field({ description: 'Key of the question' }) key!: string;
  @Field() title!: string;
  @Field(() => Int, { description: 'People who answered it last, and who have not ended' }) stoppedAfter!: number;
}
@ObjectType()
export class QuotaFill {
  @Field() key!: string;
  @Field() label!: string;
  @Field(() => Int) limit!: number;
  @Field(() => Int) filled!: number;
}
@ObjectType()
export class NamedCount {
  @Field() name!: string;
  @Field(() => Int) count!: number;
}
@ObjectType({ description: 'How the fieldwork of a survey goes; simulated answers are not in it' })
export class Fieldwork {
  @Field(() => ID, { description: 'Of the survey' }) id!: string;
  @Field(() => Int, { description: 'Begun and not ended; their answers are kept' }) partial!: number;
  @Field(() => Int) complete!: number;
  @Field(() => Int) screenedOut!: number;
  @Field(() => Int) quotaFull!: number;
  @Field(() => Float, { nullable: true, description: 'Of completes; null when nobody has completed' })
  medianMinutes!: number | null;
  @Field(() => [HourCount], { description: 'Of the last 48 hours, oldest first; hours without completes are left out' })
  perHour!: readonly HourCount[];
  @Field(() => [PageReach], { description: 'In the order of the newest version' }) pages!: readonly PageReach[];
  @Field(() => [QuestionStop], { description: 'In the order of the newest version' })
  questions!: readonly QuestionStop[];
  @Field(() => Int, { description: 'Begun, not ended, and nothing answered' }) unanswered!: number;
  @Field(() => [QuotaFill]) quotas!: readonly QuotaFill[];
  @Field(() => [NamedCount]) languages!: readonly NamedCount[];
  @Field(() => [NamedCount]) devices!: readonly NamedCount[];
}

@ObjectType({ description: 'A sign that a response may not be meant' })
export class QualitySign {
  @Field() code!: string;
  @Field() sentence!: string;
}
@ObjectType({ description: 'A complete response that may be doubted; nothing is ever deleted for it' })
export class DoubtfulResponse {
  @Field(() => ID, { description: 'Of the submission' }) id!: string;
  @Field({ description: 'The id of the respondent' }) respondentKey!: string;
  @Field(() => ID, { nullable: true, description: 'Null once the person is erased' }) respondentId!: string | null;
  @Field(() => Float, { description: 'From 0 to 1' }) doubt!: number;
  @Field(() => [QualitySign]) reasons!: readonly QualitySign[];
}
@ObjectType({ description: 'How careful the newest completes are' })
export class QualityReport {
  @Field(() => Int, { description: 'Completes that were looked at' }) judged!: number;
  @Field(() => [DoubtfulResponse], { description: 'The most doubtful first' }) doubtful!: readonly DoubtfulResponse[];
}

export const TRIAL_WAYS = ['question', 'screen-out', 'quota'] as const;
export const TrialWayKindEnum = graphqlEnum('TrialWayKind', TRIAL_WAYS);

@ObjectType({ description: 'One way through a survey, and how many simulated people took it' })
export class TrialWay {
  @Field(() => TrialWayKindEnum) kind!: (typeof TRIAL_WAYS)[number];
  @Field({ description: 'Of the question, screen-out or quota' }) key!: string;
  @Field(() => Int) people!: number;
}

@ObjectType({ description: 'What a trial with simulated respondents showed' })
export class Trial {
  @Field(() => Int) respondents!: number;
  @Field(() => Int) complete!: number;
  @Field(() => Int) screenedOut!: number;
  @Field(() => [String], { description: 'Keys of questions that nobody was shown' }) neverReached!: readonly string[];
  @Field(() => [TrialWay], { description: 'In the order of the survey' }) ways!: readonly TrialWay[];
}
