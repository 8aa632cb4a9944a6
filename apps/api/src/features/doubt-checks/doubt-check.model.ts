import type { Verdict } from '@needfinder/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { VerdictEnum } from '../segmentations/index.js';

@ObjectType({
  description: 'Whether the segments of a run change without the people whose answers may be doubted most',
})
export class DoubtCheck {
  @Field(() => ID) id!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'People of the study who answered a survey that was fielded here, newest first; null until finished',
  })
  judged!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'People of the run who were left out: the most doubtful twentieth of those judged, at most',
  })
  leftOut!: number | null;
  @Field(() => [Int], {
    nullable: true,
    description:
      'People left out, by the position of the segment that the run proposes for them; null where not counted',
  })
  leftOutBySegment!: readonly number[] | null;
  @Field(() => Int, { nullable: true, description: 'Segments that are proposed without them' }) k!: number | null;
  @Field(() => VerdictEnum, { nullable: true }) verdict!: Verdict | null;
  @Field(() => String, { nullable: true }) headline!: string | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Adjusted Rand index of both proposals over who is in both; null where either has one segment only',
  })
  agreement!: number | null;
  @Field(() => Date, { nullable: true }) finishedAt!: Date | null;

  runId!: string;
  jobId!: string;
}
