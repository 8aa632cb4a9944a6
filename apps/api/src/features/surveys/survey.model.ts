import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/index.js';

@ObjectType({ implements: () => [Node], description: 'A questionnaire of a study, over all its versions' })
export class Survey extends Node {
  @Field() name!: string;
  @Field(() => Int, { description: 'Number of the newest version' }) version!: number;

  studyId!: string;
}
