import { MISSING_STATES, RATING_ASPECTS, TEXT_ROLES } from '@needfinder/domain';
import { Field, Float, InputType, ObjectType } from '@nestjs/graphql';
import { IsNumber, IsString, MaxLength } from 'class-validator';
import { graphqlEnum } from '../../platform/graphql/index.js';

export const QuestionKindEnum = graphqlEnum('QuestionKind', [
  'rating',
  'single-choice',
  'multiple-choice',
  'numeric',
  'date',
  'open-text',
]);
export const RatingAspectEnum = graphqlEnum('RatingAspect', RATING_ASPECTS);
export const TextRoleEnum = graphqlEnum('TextRole', TEXT_ROLES, 'What an open question asks for');
export const MissingStateEnum = graphqlEnum('MissingState', MISSING_STATES, 'Why there is no answer');

@ObjectType({ description: 'One answer of an ordered scale: its words and the number they stand for' })
export class Point {
  @Field() label!: string;
  @Field(() => Float) value!: number;
}

@InputType()
export class PointInput {
  @Field()
  @IsString()
  @MaxLength(500)
  label!: string;

  @Field(() => Float)
  @IsNumber({ allowNaN: false, allowInfinity: false })
  value!: number;
}
