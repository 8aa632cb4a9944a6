import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/index.js';

@ObjectType({ implements: () => [Node], description: 'The people and the studies that belong together' })
export class Workspace extends Node {
  @Field() name!: string;
  @Field(() => Date) createdAt!: Date;
}
