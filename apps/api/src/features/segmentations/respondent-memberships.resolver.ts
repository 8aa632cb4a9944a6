import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Respondent } from '../respondents/index.js';
import { RespondentMembership, SegmentProbability } from './membership.model.js';
import { MembershipsByRespondentLoader } from './memberships-by-respondent.loader.js';
import { Run } from './run.model.js';
import { RunByIdLoader } from './run-by-id.loader.js';
import { Segment } from './segment.model.js';
import { SegmentsBySolutionLoader } from './segments-by-solution.loader.js';
import { Solution } from './solution.model.js';
import { SolutionByIdLoader } from './solution-by-id.loader.js';

/** What segmentations add to a respondent. */
@Resolver(() => Respondent)
export class RespondentMembershipsResolver {
  @ResolveField(() => [RespondentMembership], { description: 'One for each segmentation that has a finished run' })
  memberships(@Parent() { id }: Respondent, @Loaders() loaders: RequestLoaders): Promise<RespondentMembership[]> {
    return loaders.get(MembershipsByRespondentLoader).load(id);
  }
}

@Resolver(() => RespondentMembership)
export class RespondentMembershipResolver {
  @ResolveField(() => Run)
  run(@Parent() { runId }: RespondentMembership, @Loaders() loaders: RequestLoaders): Promise<Run> {
    return loaders.get(RunByIdLoader).load(runId);
  }

  @ResolveField(() => Solution)
  solution(@Parent() { solutionId }: RespondentMembership, @Loaders() loaders: RequestLoaders): Promise<Solution> {
    return loaders.get(SolutionByIdLoader).load(solutionId);
  }

  @ResolveField(() => Segment, { nullable: true, description: 'Null: without an answer to any basis item' })
  async segment(
    @Parent() { solutionId, segmentPosition }: RespondentMembership,
    @Loaders() loaders: RequestLoaders,
  ): Promise<Segment | null> {
    if (segmentPosition === null) return null;
    return (await loaders.get(SegmentsBySolutionLoader).load(solutionId))[segmentPosition]!;
  }

  @ResolveField(() => [SegmentProbability], { description: 'By position of the segment' })
  async probabilities(
    @Parent() { solutionId, storedProbabilities }: RespondentMembership,
    @Loaders() loaders: RequestLoaders,
  ): Promise<SegmentProbability[]> {
    const segments = await loaders.get(SegmentsBySolutionLoader).load(solutionId);
    return storedProbabilities.map((probability, position) => ({ segment: segments[position]!, probability }));
  }
}
