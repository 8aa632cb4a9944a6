import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/index.js';
import { CodeTablesModule } from '../code-tables/index.js';
import { ConsentsModule } from '../consents/index.js';
import { NeedsModule } from '../needs/index.js';
import { OpportunitiesModule } from '../opportunities/index.js';
import { RedactionsModule, TextsRewrittenHandlers } from '../redactions/index.js';
import { RespondentErasedHandlers, RespondentsModule } from '../respondents/index.js';
import { SegmentationsModule } from '../segmentations/index.js';
import { StudiesModule } from '../studies/index.js';
import { CitableRepository } from './citable.repository.js';
import { CitableService } from './citable.service.js';
import { CitationRepository } from './citation.repository.js';
import { CitationResolver } from './citation.resolver.js';
import { CitationService } from './citation.service.js';
import { InsightCommentRepository } from './insight-comment.repository.js';
import { InsightCommentResolver } from './insight-comment.resolver.js';
import { InsightCommentService } from './insight-comment.service.js';
import { InsightHistoryService } from './insight-history.service.js';
import { InsightPageRepository } from './insight-page.repository.js';
import { InsightPageService } from './insight-page.service.js';
import { InsightResolver } from './insight.resolver.js';
import { InsightRewordingService } from './insight-rewording.service.js';
import { InsightVersionRepository } from './insight-version.repository.js';
import { InsightExportController } from './insight-export.controller.js';
import { NeedStandingService } from './need-standing.service.js';
import { OutsidePageService } from './outside-page.service.js';
import { SegmentStandingService } from './segment-standing.service.js';
import { SaidWordsRepository } from './said-words.repository.js';
import { StandingService } from './standing.service.js';

@Module({
  imports: [
    AccountsModule,
    StudiesModule,
    RespondentsModule,
    RedactionsModule,
    ConsentsModule,
    NeedsModule,
    CodeTablesModule,
    SegmentationsModule,
    OpportunitiesModule,
  ],
  controllers: [InsightExportController],
  providers: [
    InsightPageRepository,
    InsightVersionRepository,
    InsightCommentRepository,
    CitationRepository,
    CitableRepository,
    InsightPageService,
    InsightHistoryService,
    InsightCommentService,
    SaidWordsRepository,
    InsightRewordingService,
    SegmentStandingService,
    NeedStandingService,
    StandingService,
    CitationService,
    CitableService,
    OutsidePageService,
    InsightResolver,
    CitationResolver,
    InsightCommentResolver,
  ],
  exports: [InsightPageService, OutsidePageService],
})
export class InsightsModule {
  constructor(rewritten: TextsRewrittenHandlers, erased: RespondentErasedHandlers, rewording: InsightRewordingService) {
    rewritten.register(rewording);
    erased.register(rewording);
  }
}
