import { Args, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Allow } from '../auth/index.js';
import { Ctx, type RequestContext } from '../context/index.js';
import { TenantDatabase } from '../database/index.js';
import { EventBus } from '../events/index.js';
import { NodeRegistry } from '../graphql/index.js';
import { Job } from './job.model.js';
import { JobQueue } from './job-queue.js';
import { JobRepository } from './job.repository.js';
import { jobUpdated } from './job-updated.js';

const MOST_LISTED = 100;

@Resolver(() => Job)
export class JobResolver {
  constructor(
    private readonly queue: JobQueue,
    private readonly jobs: JobRepository,
    private readonly database: TenantDatabase,
    private readonly events: EventBus,
    nodes: NodeRegistry,
  ) {
    nodes.register({ typename: 'Job', find: (ctx, id) => this.job(ctx, id) });
  }

  @Query(() => Job, { nullable: true })
  @Allow('viewer')
  job(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Job | null> {
    return this.database.inTenant(ctx, () => this.jobs.find(ctx.workspaceId, id));
  }

  @Query(() => [Job], { name: 'jobs', description: `The newest ${MOST_LISTED} jobs, of one study or of the workspace` })
  @Allow('viewer')
  listJobs(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID, nullable: true }) studyId?: string,
    @Args('activeOnly', { type: () => Boolean, defaultValue: false }) activeOnly = false,
  ): Promise<Job[]> {
    const filter = { ...(studyId ? { studyId } : {}), activeOnly, limit: MOST_LISTED };
    return this.database.inTenant(ctx, () => this.jobs.list(ctx.workspaceId, filter));
  }

  @Mutation(() => Job)
  @Allow('editor')
  cancelJob(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Job> {
    return this.queue.requestCancel(ctx, id);
  }

  @Query(() => [Job], { description: 'Jobs that used up their tries, newest first' })
  @Allow('owner')
  deadLetters(@Ctx() ctx: RequestContext): Promise<Job[]> {
    return this.database.inTenant(ctx, () => this.jobs.list(ctx.workspaceId, { state: 'failed', limit: MOST_LISTED }));
  }

  @Mutation(() => Job)
  @Allow('owner')
  retryDeadLetter(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Job> {
    return this.queue.retry(ctx, id);
  }

  @Subscription(() => Job, {
    resolve(
      this: JobResolver,
      { jobId }: { jobId: string },
      _args: unknown,
      { caller }: { caller: { context: RequestContext } },
    ) {
      return this.job(caller.context, jobId);
    },
  })
  @Allow('viewer')
  jobUpdated(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID, nullable: true }) studyId?: string,
  ): AsyncIterableIterator<{ jobId: string }> {
    return this.events.subscribe(ctx, jobUpdated, (event) => !studyId || event.studyId === studyId);
  }
}
