import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '../../platform/context/index.js';
import { Segment } from '../segmentations/index.js';
import { Opportunity } from './opportunity.model.js';
import { OpportunityService } from './opportunity.service.js';

/** What opportunities add to a segment. */
@Resolver(() => Segment)
export class SegmentOpportunitiesResolver {
  constructor(private readonly opportunities: OpportunityService) {}

  @ResolveField('opportunities', () => [Opportunity], { description: 'The largest opportunity first' })
  async ofSegment(@Ctx() ctx: RequestContext, @Parent() segment: Segment): Promise<Opportunity[]> {
    return (await this.opportunities.landscape(ctx, segment.studyId, segment.id)).opportunities;
  }
}
