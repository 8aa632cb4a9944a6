import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/index.js';
import { Interval } from './estimate.model.js';
import { Gorge, SegmentFlow } from './picture.model.js';
import type { StoredProfileTest } from './solution.entity.js';

@ObjectType({ implements: () => [Node], description: 'What a run found for one number of segments' })
export class Solution extends Node {
  @Field(() => Int) k!: number;
  @Field({ description: 'lca, kmeans, ward, pam or consensus' }) method!: string;
  @Field() converged!: boolean;
  @Field(() => Float, { nullable: true }) logLikelihood!: number | null;
  @Field(() => Int, { nullable: true }) parameters!: number | null;
  @Field(() => Float, { nullable: true }) aic!: number | null;
  @Field(() => Float, { nullable: true }) bic!: number | null;
  @Field(() => Float, { nullable: true }) sabic!: number | null;
  @Field(() => Float, { nullable: true }) icl!: number | null;
  @Field(() => Float, { nullable: true, description: 'Relative, 0 to 1' }) entropy!: number | null;
  @Field(() => Float, { nullable: true }) withinSS!: number | null;
  @Field(() => Float, { nullable: true, description: 'Share of the starts that found it, 0 to 1' })
  hitRate!: number | null;
  @Field(() => Interval, { nullable: true, description: 'Adjusted Rand index over pairs of resamples' })
  stability!: Interval | null;
  @Field(() => Interval, { nullable: true, description: 'Adjusted Rand index of random halves of the people' })
  replication!: Interval | null;
  @Field(() => Float, { nullable: true, description: 'Adjusted Rand index with the solution of the other style' })
  agreementRawCentred!: number | null;
  @Field(() => Int, { description: 'People without an answer to any basis item' }) unassigned!: number;
  @Field(() => Gorge, { nullable: true, description: 'Null with one segment, and in runs of earlier versions' })
  gorge!: Gorge | null;
  @Field(() => [SegmentFlow], { nullable: true, description: 'Null with one segment, and in runs of earlier versions' })
  flow!: readonly SegmentFlow[] | null;

  runId!: string;
  profileTests!: readonly StoredProfileTest[];
}
