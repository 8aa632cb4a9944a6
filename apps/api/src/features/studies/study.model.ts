import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/index.js';

@ObjectType({ implements: () => [Node] })
export class Study extends Node {
  @Field() name!: string;
  @Field({ description: 'What the study is to find out, in the words of the researcher' }) question!: string;
  @Field({ description: 'Who the respondents stand for' }) population!: string;
  @Field() isDemo!: boolean;
  @Field() createdAt!: Date;
}
