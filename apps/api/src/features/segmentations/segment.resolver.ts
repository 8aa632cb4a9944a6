import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { connectionOf, Loaders, type Page, PageArgs, type RequestLoaders } from '../../platform/graphql/index.js';
import { Respondent } from '../respondents/index.js';
import { DescribeSegmentInput } from './describe-segment.input.js';
import { Run } from './run.model.js';
import { RunByIdLoader } from './run-by-id.loader.js';
import { IndicatorProfile, ProfileTest, Segment } from './segment.model.js';
import { SegmentMembersService } from './segment-members.service.js';
import { SegmentService } from './segment.service.js';
import { Solution } from './solution.model.js';
import { SolutionByIdLoader } from './solution-by-id.loader.js';

@Resolver(() => Segment)
export class SegmentResolver {
  constructor(
    private readonly segments: SegmentService,
    private readonly memberService: SegmentMembersService,
  ) {}

  @Query(() => Segment)
  @Allow('viewer')
  segment(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Segment> {
    return this.segments.get(ctx, id);
  }

  @Mutation(() => Segment, { description: 'Names and descriptions survive new runs that find the segment again' })
  @Allow('editor')
  describeSegment(@Ctx() ctx: RequestContext, @Args('input') input: DescribeSegmentInput): Promise<Segment> {
    return this.segments.describe(ctx, input);
  }

  @ResolveField(() => Solution)
  solution(@Parent() { solutionId }: Segment, @Loaders() loaders: RequestLoaders): Promise<Solution> {
    return loaders.get(SolutionByIdLoader).load(solutionId);
  }

  @ResolveField(() => Run)
  run(@Parent() { runId }: Segment, @Loaders() loaders: RequestLoaders): Promise<Run> {
    return loaders.get(RunByIdLoader).load(runId);
  }

  @ResolveField(() => connectionOf(Respondent), { description: 'Whose most likely segment it is, the surest first' })
  members(@Ctx() ctx: RequestContext, @Parent() segment: Segment, @Args() page: PageArgs): Promise<Page<Respondent>> {
    return this.memberService.page(ctx, segment, page);
  }

  @ResolveField(() => [IndicatorProfile], { description: 'On the basis, in the order of the indicators' })
  async profile(
    @Parent() { details, runId }: Segment,
    @Loaders() loaders: RequestLoaders,
  ): Promise<IndicatorProfile[]> {
    const { indicators } = await loaders.get(RunByIdLoader).load(runId);
    return details.profile.flatMap(({ indicator, total, ...row }) =>
      total === null ? [] : [{ ...row, total, indicator: indicators[indicator]! }],
    );
  }

  @ResolveField(() => [ProfileTest], { description: 'On variables that did not form it; the same for all segments' })
  async profileTests(
    @Parent() { solutionId }: Segment,
    @Loaders() loaders: RequestLoaders,
  ): Promise<readonly ProfileTest[]> {
    return (await loaders.get(SolutionByIdLoader).load(solutionId)).profileTests;
  }
}
