import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { SegmentationOptions } from '@needfinder/segmentation';
import { JsonScalar, Node } from '../../platform/graphql/index.js';
import type { Basis, Profile } from './basis.js';

@ObjectType({ implements: () => [Node], description: 'A question that runs answer: who is alike in this basis?' })
export class Segmentation extends Node {
  @Field(() => ID) studyId!: string;
  @Field() name!: string;
  @Field() createdAt!: Date;
  @Field(() => JsonScalar, { description: '{ needs: [{ needId, measure }], questionIds, attributeKeys }' })
  basis!: Basis;
  @Field(() => JsonScalar, { description: 'All options, with the defaults of the engine' })
  options!: SegmentationOptions;

  profile!: Profile;
}
