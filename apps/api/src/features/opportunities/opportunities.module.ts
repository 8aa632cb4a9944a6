import { Module } from '@nestjs/common';
import { NeedsModule } from '../needs/index.js';
import { ConsentsModule } from '../consents/index.js';
import { SegmentationsModule } from '../segmentations/index.js';
import { StudiesModule } from '../studies/index.js';
import { LandscapeMemory } from './landscape-memory.js';
import { OpportunityResolver } from './opportunity.resolver.js';
import { OpportunityService } from './opportunity.service.js';
import { SegmentOpportunitiesResolver } from './segment-opportunities.resolver.js';

@Module({
  imports: [StudiesModule, ConsentsModule, NeedsModule, SegmentationsModule],
  providers: [LandscapeMemory, OpportunityService, OpportunityResolver, SegmentOpportunitiesResolver],
  exports: [OpportunityService],
})
export class OpportunitiesModule {}
