import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { RunIndicator } from './run.model.js';

@ObjectType({ description: 'How similar people are to one segment; bins of equal width from 0 to 1' })
export class GorgeSegment {
  @Field(() => [Int], { description: 'People whose most likely segment it is' }) members!: readonly number[];
  @Field(() => [Int], { description: 'People of all other segments' }) others!: readonly number[];
}

@ObjectType({ description: 'Similarity of people to the segments of a solution' })
export class Gorge {
  @Field({ description: 'posterior, or distance: to the centre of the segment against those to all centres' })
  similarity!: string;
  @Field(() => [GorgeSegment], { description: 'By position' }) segments!: readonly GorgeSegment[];
}

@ObjectType({ description: 'Where people of a segment were in the solution with one segment fewer' })
export class SegmentFlow {
  @Field(() => Int) position!: number;
  @Field(() => [Float], { description: 'People by position of the segment that they come from; weighted' })
  from!: readonly number[];
}

@ObjectType({ description: 'A column of the basis, and its correlations with the two axes of the plane' })
export class PlaneLoading {
  @Field(() => RunIndicator) indicator!: RunIndicator;
  @Field(() => String, { nullable: true, description: 'Of a nominal indicator' }) level!: string | null;
  @Field(() => Float) first!: number;
  @Field(() => Float) second!: number;
}

@ObjectType({ description: 'The first two principal components of the basis' })
export class Plane {
  @Field({ description: 'raw, or centred on the mean rating of the person' }) style!: string;
  @Field(() => [Float], { description: 'Share of the variance along each axis, 0 to 1' }) explained!: readonly number[];
  @Field(() => [PlaneLoading]) loadings!: readonly PlaneLoading[];
}

@ObjectType({ description: 'People of a solution in the plane of its run, side by side; a systematic sample' })
export class PlanePoints {
  @Field(() => [Float]) x!: readonly number[];
  @Field(() => [Float]) y!: readonly number[];
  @Field(() => [Int], { description: 'Position of the segment of each' }) segments!: readonly number[];
}
