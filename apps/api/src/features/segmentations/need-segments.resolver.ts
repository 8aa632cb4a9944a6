import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Need } from '../needs/index.js';
import { MentionsInSegmentLoader } from './mentions-in-segment.loader.js';
import { mentioningMembers, mentionShare } from './need-table.js';
import { NeedsOfSolutionLoader } from './needs-of-solution.loader.js';
import { RunByIdLoader } from './run-by-id.loader.js';
import { NeedInSegment } from './segment-need.model.js';
import { SegmentsBySolutionLoader } from './segments-by-solution.loader.js';
import { SolutionsByRunLoader } from './solutions-by-run.loader.js';

/** What segmentations add to a need. */
@Resolver(() => Need)
export class NeedSegmentsResolver {
  @ResolveField(() => [NeedInSegment], {
    description: 'Segments of the selected solution; none before the run is done',
  })
  async inSegments(
    @Parent() need: Need,
    @Loaders() loaders: RequestLoaders,
    @Args('runId', { type: () => ID }) runId: string,
  ): Promise<NeedInSegment[]> {
    const { selectedK, studyId } = await loaders.get(RunByIdLoader).load(runId);
    const solution = (await loaders.get(SolutionsByRunLoader).load(runId)).find(({ k }) => k === selectedK);
    if (!solution || studyId !== need.studyId) return [];
    const segments = await loaders.get(SegmentsBySolutionLoader).load(solution.id);
    const { table } = await loaders.get(NeedsOfSolutionLoader).load(solution.id);
    const stated = table.needs.find((one) => one.need.id === need.id);
    if (!stated) return [];
    return Promise.all(
      segments.map(async (segment) => ({
        segment,
        mentions: await loaders.get(MentionsInSegmentLoader).load({ segmentId: segment.id, needId: need.id }),
        respondents: mentioningMembers(table, stated, segment.position).length,
        share: mentionShare(table, stated, segment.position),
      })),
    );
  }
}
