import { ATTRIBUTE_KINDS, type AttributeKind, type MissingState } from '@needfinder/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { graphqlEnum, Node } from '../../platform/graphql/index.js';
import { MissingStateEnum } from '../surveys/index.js';

export const AttributeKindEnum = graphqlEnum('AttributeKind', ATTRIBUTE_KINDS, 'What an attribute is about');

@ObjectType({ implements: () => [Node], description: 'A fact that the study knows about its respondents' })
export class Attribute extends Node {
  @Field() key!: string;
  @Field() title!: string;
  @Field(() => AttributeKindEnum) kind!: AttributeKind;
  @Field({ description: 'category, number, date or text' }) valueType!: string;
  @Field(() => [String], { description: 'Values that occur, for a category' }) levels!: readonly string[];

  studyId!: string;
}

@ObjectType()
export class AttributeValue {
  @Field(() => Attribute) attribute!: Attribute;
  @Field(() => String, { nullable: true }) value!: string | null;
  @Field(() => MissingStateEnum, { nullable: true }) missing!: MissingState | null;
}
