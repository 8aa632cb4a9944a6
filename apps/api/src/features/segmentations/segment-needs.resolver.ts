import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Loaders, type RequestLoaders } from '../../platform/graphql/index.js';
import { Passage } from '../needs/index.js';
import { InterviewedByStudyLoader } from './interviewed-by-study.loader.js';
import { needsOfSegment } from './need-table.js';
import { NeedsOfSolutionLoader } from './needs-of-solution.loader.js';
import { Segment } from './segment.model.js';
import { SegmentEvidenceService } from './segment-evidence.service.js';
import { NeedEvidence, SegmentNeed, SegmentVoices } from './segment-need.model.js';
import { segmentFacts } from './segment-facts.js';
import { SegmentVoicesService } from './segment-voices.service.js';
import { SegmentQuoteLoader } from './segment-quote.loader.js';
import { unknownsOf } from './segment-unknowns.js';
import { SolutionByIdLoader } from './solution-by-id.loader.js';

/** Of how many of its first needs a quote is looked for. */
const NEEDS_QUOTED = 5;

/** What the people of a segment say: always as the codebook is now. */
@Resolver(() => Segment)
export class SegmentNeedsResolver {
  constructor(
    private readonly evidenceService: SegmentEvidenceService,
    private readonly voiceService: SegmentVoicesService,
  ) {}

  @ResolveField(() => [SegmentNeed], { description: 'What sets it apart from all people in segments' })
  async topNeeds(
    @Parent() segment: Segment,
    @Loaders() loaders: RequestLoaders,
    @Args('first', { type: () => Int, defaultValue: 3, nullable: true }) first: number,
  ): Promise<SegmentNeed[]> {
    return (await allNeeds(segment, loaders)).slice(0, Math.max(first, 0));
  }

  @ResolveField(() => [SegmentNeed], { description: 'All needs but rejected ones; what sets it apart first' })
  needs(@Parent() segment: Segment, @Loaders() loaders: RequestLoaders): Promise<SegmentNeed[]> {
    return allNeeds(segment, loaders);
  }

  @ResolveField(() => Passage, { nullable: true, description: 'A typical passage of one of its first needs' })
  async quote(@Parent() segment: Segment, @Loaders() loaders: RequestLoaders): Promise<Passage | null> {
    const { table } = await loaders.get(NeedsOfSolutionLoader).load(segment.solutionId);
    const needIds = (await allNeeds(segment, loaders)).slice(0, NEEDS_QUOTED).map(({ need }) => need.id);
    return loaders.get(SegmentQuoteLoader).load({ table, position: segment.position, needIds });
  }

  @ResolveField(() => SegmentVoices, { description: 'What members say for their segment, and against its profile' })
  async voices(
    @Ctx() ctx: RequestContext,
    @Parent() segment: Segment,
    @Loaders() loaders: RequestLoaders,
  ): Promise<SegmentVoices> {
    return this.voiceService.find(ctx, segment, await allNeeds(segment, loaders));
  }

  @ResolveField(() => [String], { description: 'What the data do not say about it' })
  async unknowns(@Parent() segment: Segment, @Loaders() loaders: RequestLoaders): Promise<string[]> {
    const { table } = await loaders.get(NeedsOfSolutionLoader).load(segment.solutionId);
    const solution = await loaders.get(SolutionByIdLoader).load(segment.solutionId);
    const interviewed = await loaders.get(InterviewedByStudyLoader).load(segment.studyId);
    return unknownsOf(segmentFacts(segment, solution, table, interviewed));
  }

  @ResolveField(() => NeedEvidence, { description: 'What a claim about a need of this segment rests on' })
  async evidence(
    @Ctx() ctx: RequestContext,
    @Parent() segment: Segment,
    @Loaders() loaders: RequestLoaders,
    @Args('needId', { type: () => ID }) needId: string,
  ): Promise<NeedEvidence> {
    const needs = await loaders.get(NeedsOfSolutionLoader).load(segment.solutionId);
    return this.evidenceService.find(ctx, segment, needId, needs);
  }
}

async function allNeeds({ solutionId, position }: Segment, loaders: RequestLoaders): Promise<SegmentNeed[]> {
  const { table, measures } = await loaders.get(NeedsOfSolutionLoader).load(solutionId);
  return needsOfSegment(table, position, measures);
}
