import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Job, JobByIdLoader, type JobState, JobStateEnum } from '../../platform/jobs/index.js';
import { Plane } from './picture.model.js';
import { Run } from './run.model.js';
import { RunService } from './run.service.js';
import { RunOptionsInput } from './segmentation.input.js';
import { Segmentation } from './segmentation.model.js';
import { SegmentationByIdLoader } from './segmentation-by-id.loader.js';
import { Solution } from './solution.model.js';
import { SolutionsByRunLoader } from './solutions-by-run.loader.js';

@Resolver(() => Run)
export class RunResolver {
  constructor(private readonly runs: RunService) {}

  @Query(() => Run)
  @Allow('viewer')
  run(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Run> {
    return this.runs.get(ctx, id);
  }

  @Mutation(() => Run)
  @Allow('editor')
  startRun(
    @Ctx() ctx: RequestContext,
    @Args('segmentationId', { type: () => ID }) segmentationId: string,
    @Args('options', { type: () => RunOptionsInput, nullable: true }) options?: RunOptionsInput | null,
  ): Promise<Run> {
    return this.runs.start(ctx, segmentationId, options);
  }

  @Mutation(() => Run, { description: 'Makes the solution with k segments the one that is looked at' })
  @Allow('editor')
  selectSolution(
    @Ctx() ctx: RequestContext,
    @Args('runId', { type: () => ID }) runId: string,
    @Args('k', { type: () => Int }) k: number,
  ): Promise<Run> {
    return this.runs.select(ctx, runId, k);
  }

  @ResolveField(() => Segmentation)
  segmentation(@Parent() run: Run, @Loaders() loaders: RequestLoaders): Promise<Segmentation> {
    return loaders.get(SegmentationByIdLoader).load(run.segmentationId);
  }

  @ResolveField(() => Job, { nullable: true })
  job(@Parent() run: Run, @Loaders() loaders: RequestLoaders): Promise<Job | null> {
    return loaders.get(JobByIdLoader).load(run.jobId);
  }

  @ResolveField(() => JobStateEnum, { description: 'DONE as soon as there are results, else how its job is' })
  async state(@Parent() run: Run, @Loaders() loaders: RequestLoaders): Promise<JobState> {
    if (run.finishedAt) return 'done';
    const state = (await loaders.get(JobByIdLoader).load(run.jobId))?.state ?? 'failed';
    // The job may have ended after the run was read: what is shown is done only together with its result.
    return state === 'done' ? 'running' : state;
  }

  @ResolveField(() => String, { nullable: true })
  async error(@Parent() run: Run, @Loaders() loaders: RequestLoaders): Promise<string | null> {
    if (run.finishedAt) return null;
    const job = await loaders.get(JobByIdLoader).load(run.jobId);
    return job?.state === 'failed' ? job.error : null;
  }

  @ResolveField(() => [Solution], { description: 'Ascending in k; none before it is finished' })
  solutions(@Parent() { id }: Run, @Loaders() loaders: RequestLoaders): Promise<Solution[]> {
    return loaders.get(SolutionsByRunLoader).load(id);
  }

  @ResolveField(() => Plane, { nullable: true, description: 'Null in runs of earlier versions' })
  plane(@Parent() { storedPlane, indicators }: Run): Plane | null {
    if (!storedPlane) return null;
    const loadings = storedPlane.loadings.map((one) => ({ ...one, indicator: indicators[one.indicator]! }));
    return { ...storedPlane, loadings };
  }

  @ResolveField(() => Solution, { nullable: true, description: 'The solution that is looked at' })
  async selected(@Parent() { id, selectedK }: Run, @Loaders() loaders: RequestLoaders): Promise<Solution | null> {
    if (selectedK === null) return null;
    return (await loaders.get(SolutionsByRunLoader).load(id)).find(({ k }) => k === selectedK) ?? null;
  }
}
