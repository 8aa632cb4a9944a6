import type { RatingAspect, TextRole } from '@needfinder/domain';
import type { QuestionDefinition, QuestionKind } from '@needfinder/survey';
import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/index.js';
import { Point, QuestionKindEnum, RatingAspectEnum, TextRoleEnum } from './survey-words.model.js';

@ObjectType({ implements: () => [Node] })
export class Question extends Node {
  @Field({ description: 'The same in every version of the survey' }) key!: string;
  @Field() title!: string;
  @Field(() => QuestionKindEnum) kind!: QuestionKind;
  @Field(() => RatingAspectEnum, { nullable: true }) aspect!: RatingAspect | null;
  @Field(() => String, { nullable: true, description: 'The statement that is rated' }) needName!: string | null;
  @Field(() => Boolean, { nullable: true }) higherIsMore!: boolean | null;
  @Field(() => String, { nullable: true }) battery!: string | null;
  @Field(() => TextRoleEnum, { nullable: true }) textRole!: TextRole | null;
  @Field(() => [String]) options!: readonly string[];
  @Field(() => [Point], { description: 'From the lowest value to the highest' }) points!: readonly Point[];

  /** Not shown: what the engines need to read an answer to this question. */
  definition!: QuestionDefinition;
  studyId!: string;
  surveyId!: string;
  surveyVersionId!: string;
}
