import type { MissingState, StoredAnswers } from '@needfinder/domain';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/index.js';
import { MissingStateEnum, Question } from '../surveys/index.js';

@ObjectType({ implements: () => [Node], description: "One person's answers to one version of a survey" })
export class Response extends Node {
  @Field() submittedAt!: Date;
  @Field({ description: 'False when a corrected row replaced it' }) isCurrent!: boolean;

  respondentId!: string;
  surveyId!: string;
  surveyVersionId!: string;
  storedAnswers!: StoredAnswers;
}

@ObjectType()
export class Answer {
  @Field(() => Question) question!: Question;
  @Field(() => String, { nullable: true }) value!: string | null;
  @Field(() => String, { nullable: true, description: 'The words of the scale point, for a rating' })
  label!: string | null;
  @Field(() => MissingStateEnum, { nullable: true }) missing!: MissingState | null;

  responseId!: string;
}

@ObjectType()
export class MissingCount {
  @Field(() => MissingStateEnum) state!: MissingState;
  @Field(() => Int) count!: number;
}

@ObjectType()
export class AnswerCount {
  @Field() label!: string;
  @Field(() => Int) count!: number;
}
