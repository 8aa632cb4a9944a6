import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Allow } from '../auth/index.js';
import { Ctx, type RequestContext } from '../context/index.js';
import { EventBus } from '../events/index.js';
import { NodeRegistry } from '../graphql/index.js';
import { Job } from './job.model.js';
import { JobQueue } from './job-queue.js';
import { JobService } from './job.service.js';
import { jobUpdated } from './job-updated.js';

@Resolver(() => Job)
export class JobResolver {
  constructor(
    private readonly queue: JobQueue,
    private readonly jobs: JobService,
    private readonly events: EventBus,
    nodes: NodeRegistry,
  ) {
    nodes.register({ typename: 'Job', find: (ctx, id) => jobs.find(ctx, id) });
  }

  @Query(() => Job)
  @Allow('viewer')
  job(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Job> {
    return this.jobs.get(ctx, id);
  }

  @Query(() => [Job], { name: 'jobs', description: 'The newest jobs of one study, or of the workspace' })
  @Allow('viewer')
  listJobs(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID, nullable: true }) studyId: string | null,
    @Args('activeOnly', { type: () => Boolean, defaultValue: true, nullable: true }) activeOnly: boolean,
  ): Promise<Job[]> {
    return this.jobs.list(ctx, { ...(studyId ? { studyId } : {}), activeOnly });
  }

  @Mutation(() => Job)
  @Allow('editor')
  cancelJob(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Job> {
    return this.queue.requestCancel(ctx, id);
  }

  @Query(() => [Job], { description: 'Jobs that used up their tries, newest first' })
  @Allow('owner')
  deadLetters(@Ctx() ctx: RequestContext): Promise<Job[]> {
    return this.jobs.failed(ctx);
  }

  @Mutation(() => Job)
  @Allow('owner')
  retryDeadLetter(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Job> {
    return this.queue.retry(ctx, id);
  }

  @Subscription(() => Job, {
    resolve(
      this: JobResolver,
      event: { jobId: string },
      _args: unknown,
      { caller }: { caller: { context: RequestContext } },
    ) {
      return this.jobs.get(caller.context, event.jobId);
    },
  })
  @Allow('viewer')
  jobUpdated(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID, nullable: true }) studyId: string | null,
  ): AsyncIterableIterator<{ jobId: string }> {
    return this.events.subscribe(ctx, jobUpdated, (event) => !studyId || event.studyId === studyId);
  }
}
