import { Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { PlanePoints } from './picture.model.js';
import { PointsBySolutionLoader } from './points-by-solution.loader.js';
import { RunByIdLoader } from './run-by-id.loader.js';
import { Segment } from './segment.model.js';
import { SegmentsBySolutionLoader } from './segments-by-solution.loader.js';
import { Solution } from './solution.model.js';

@Resolver(() => Solution)
export class SolutionResolver {
  @ResolveField(() => [Segment], { description: 'By position' })
  segments(@Parent() { id }: Solution, @Loaders() loaders: RequestLoaders): Promise<Segment[]> {
    return loaders.get(SegmentsBySolutionLoader).load(id);
  }

  @ResolveField(() => PlanePoints, { description: 'Empty in runs of earlier versions' })
  async points(@Parent() { id }: Solution, @Loaders() loaders: RequestLoaders): Promise<PlanePoints> {
    const rows = await loaders.get(PointsBySolutionLoader).load(id);
    const placed = rows.filter(({ segmentPosition }) => segmentPosition !== null);
    return {
      x: placed.map(({ x }) => x),
      y: placed.map(({ y }) => y),
      segments: placed.map(({ segmentPosition }) => segmentPosition!),
    };
  }

  @ResolveField(() => Float, { description: 'Of all people in the data of the run, 0 to 1' })
  async unassignedShare(
    @Parent() { runId, unassigned }: Solution,
    @Loaders() loaders: RequestLoaders,
  ): Promise<number> {
    const { respondents } = await loaders.get(RunByIdLoader).load(runId);
    return respondents > 0 ? unassigned / respondents : 0;
  }
}
