import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../../platform/auth/index.js';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { OpportunityLandscape } from './opportunity.model.js';
import { OpportunityService } from './opportunity.service.js';

@Resolver(() => OpportunityLandscape)
export class OpportunityResolver {
  constructor(private readonly opportunities: OpportunityService) {}

  @Query(() => OpportunityLandscape, {
    description: 'Needs by importance and satisfaction, for everybody or one segment',
  })
  @Allow('viewer')
  opportunityLandscape(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
    @Args('segmentId', { type: () => ID, nullable: true }) segmentId?: string | null,
  ): Promise<OpportunityLandscape> {
    return this.opportunities.landscape(ctx, studyId, segmentId ?? null);
  }
}
