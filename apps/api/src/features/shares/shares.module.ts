import { Module } from '@nestjs/common';
import { ConsentsModule } from '../consents/index.js';
import { InsightsModule } from '../insights/index.js';
import { NeedsModule } from '../needs/index.js';
import { OpportunitiesModule } from '../opportunities/index.js';
import { SegmentationsModule } from '../segmentations/index.js';
import { StudiesModule } from '../studies/index.js';
import { ShareLinkRepository } from './share-link.repository.js';
import { ShareLinkService } from './share-link.service.js';
import { ShareResolver } from './share.resolver.js';
import { SharedInsightService } from './shared-insight.service.js';
import { SharedPageService } from './shared-page.service.js';
import { SharedQuoteService } from './shared-quote.service.js';
import { SharedResults } from './shared-results.service.js';

@Module({
  imports: [StudiesModule, ConsentsModule, NeedsModule, SegmentationsModule, OpportunitiesModule, InsightsModule],
  providers: [
    ShareLinkRepository,
    ShareLinkService,
    SharedResults,
    SharedQuoteService,
    SharedPageService,
    SharedInsightService,
    ShareResolver,
  ],
})
export class SharesModule {}
