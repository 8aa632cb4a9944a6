import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Job, JobByIdLoader } from '../../platform/jobs/index.js';
import { Run } from '../segmentations/index.js';
import { DoubtCheck } from './doubt-check.model.js';
import { DoubtCheckService } from './doubt-check.service.js';
import { DoubtChecksByRunLoader } from './doubt-checks-by-run.loader.js';

@Resolver(() => DoubtCheck)
export class DoubtCheckResolver {
  constructor(private readonly checks: DoubtCheckService) {}

  @Mutation(() => DoubtCheck, {
    description: 'Fits a run again without the most doubtful twentieth; nobody is removed',
  })
  @Allow('editor')
  checkDoubtful(@Ctx() ctx: RequestContext, @Args('runId', { type: () => ID }) runId: string): Promise<DoubtCheck> {
    return this.checks.start(ctx, runId);
  }

  @ResolveField(() => Job, { nullable: true })
  job(@Parent() { jobId }: DoubtCheck, @Loaders() loaders: RequestLoaders): Promise<Job | null> {
    return loaders.get(JobByIdLoader).load(jobId);
  }
}

/** What checks add to a run. */
@Resolver(() => Run)
export class RunDoubtChecksResolver {
  @ResolveField(() => [DoubtCheck], { description: 'Newest first' })
  doubtChecks(@Parent() { id }: Run, @Loaders() loaders: RequestLoaders): Promise<DoubtCheck[]> {
    return loaders.get(DoubtChecksByRunLoader).load(id);
  }
}
