import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { graphqlEnum, Node } from '../graphql/index.js';
import { JOB_STATES, type JobState } from './job.entity.js';

export const JobStateEnum = graphqlEnum('JobState', JOB_STATES);

@ObjectType({ implements: () => [Node], description: 'A piece of long work' })
export class Job extends Node {
  @Field() name!: string;
  @Field({ description: 'What it does, in words' }) title!: string;
  @Field(() => JobStateEnum) state!: JobState;
  @Field(() => String, { nullable: true, description: 'What it is doing at the moment' }) step!: string | null;
  @Field(() => Float, { nullable: true, description: '0 to 100; null before it starts' }) percent!: number | null;
  @Field(() => String, { nullable: true }) error!: string | null;
  @Field(() => Int) attempts!: number;
  @Field(() => ID, { nullable: true }) studyId!: string | null;
  @Field(() => String, { nullable: true, description: 'What it works on, e.g. "segmentation"' })
  subjectType!: string | null;
  @Field(() => ID, { nullable: true }) subjectId!: string | null;
  @Field(() => Boolean, { description: 'Somebody asked it to stop' }) cancelRequested!: boolean;
  @Field(() => Date) createdAt!: Date;
  @Field(() => Date, { nullable: true }) startedAt!: Date | null;
  @Field(() => Date, { nullable: true }) finishedAt!: Date | null;
}
