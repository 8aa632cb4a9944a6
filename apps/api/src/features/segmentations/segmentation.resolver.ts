import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { BasisCheck } from './basis-check.model.js';
import { BasisCheckService } from './basis-check.service.js';
import { Run } from './run.model.js';
import { RunsBySegmentationLoader } from './runs-by-segmentation.loader.js';
import { SegmentationInput } from './segmentation.input.js';
import { Segmentation } from './segmentation.model.js';
import { SegmentationService } from './segmentation.service.js';

@Resolver(() => Segmentation)
export class SegmentationResolver {
  constructor(
    private readonly service: SegmentationService,
    private readonly checks: BasisCheckService,
  ) {}

  @Query(() => [Segmentation], { description: 'Newest first' })
  @Allow('viewer')
  segmentations(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
  ): Promise<Segmentation[]> {
    return this.service.ofStudy(ctx, studyId);
  }

  @Query(() => Segmentation)
  @Allow('viewer')
  segmentation(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Segmentation> {
    return this.service.get(ctx, id);
  }

  @Query(() => BasisCheck, { description: 'What to know before a run; stores nothing' })
  @Allow('viewer')
  basisCheck(@Ctx() ctx: RequestContext, @Args('input') input: SegmentationInput): Promise<BasisCheck> {
    return this.checks.check(ctx, input);
  }

  @Mutation(() => Segmentation)
  @Allow('editor')
  createSegmentation(@Ctx() ctx: RequestContext, @Args('input') input: SegmentationInput): Promise<Segmentation> {
    return this.service.create(ctx, input);
  }

  @Mutation(() => Boolean, { description: 'With all its runs' })
  @Allow('editor')
  deleteSegmentation(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    return this.service.delete(ctx, id);
  }

  @ResolveField(() => [Run], { description: 'Newest first' })
  runs(@Parent() { id }: Segmentation, @Loaders() loaders: RequestLoaders): Promise<Run[]> {
    return loaders.get(RunsBySegmentationLoader).load(id);
  }

  @ResolveField(() => Run, { nullable: true })
  async latestRun(@Parent() { id }: Segmentation, @Loaders() loaders: RequestLoaders): Promise<Run | null> {
    return (await loaders.get(RunsBySegmentationLoader).load(id))[0] ?? null;
  }
}
