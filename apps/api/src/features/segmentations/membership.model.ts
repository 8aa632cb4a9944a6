import { Field, Float, ObjectType } from '@nestjs/graphql';
import { Segment } from './segment.model.js';

@ObjectType()
export class SegmentProbability {
  @Field(() => Segment) segment!: Segment;
  @Field(() => Float) probability!: number;
}

@ObjectType({ description: 'Where a person is in the selected solution of the newest run of a segmentation' })
export class RespondentMembership {
  respondentId!: string;
  runId!: string;
  solutionId!: string;
  segmentPosition!: number | null;
  storedProbabilities!: readonly number[];
}
