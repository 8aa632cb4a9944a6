import { Module } from '@nestjs/common';
import { NodeRegistry } from '../../platform/graphql/index.js';
import { CodingsModule } from '../codings/index.js';
import { ConsentsChangedHandlers, ConsentsModule } from '../consents/index.js';
import { ExchangesModule } from '../exchanges/index.js';
import { InterviewsModule } from '../interviews/index.js';
import { NeedsModule } from '../needs/index.js';
import { OpportunitiesModule } from '../opportunities/index.js';
import { QuotesModule } from '../quotes/index.js';
import { RedactionsModule, TextsRewrittenHandlers } from '../redactions/index.js';
import { RespondentErasedHandlers, RespondentsModule } from '../respondents/index.js';
import { ResponsesModule } from '../responses/index.js';
import { SegmentationsModule } from '../segmentations/index.js';
import { StudiesModule } from '../studies/index.js';
import { SurveysModule } from '../surveys/index.js';
import { AnswerTableService } from './answer-table.service.js';
import { CodebookReportService } from './codebook-report.service.js';
import { ExportErasure } from './export-erasure.js';
import { ExportFiles } from './export-files.js';
import { ExportMakingService } from './export-making.service.js';
import { ExportController } from './export.controller.js';
import { ExportRepository } from './export.repository.js';
import { ExportResolver, StudyExportsResolver } from './export.resolver.js';
import { FoundResults } from './found-results.service.js';
import { MakeExportHandler } from './make-export.handler.js';
import { QuoteExportController } from './quote-export.controller.js';
import { QuoteExportService } from './quote-export.service.js';
import { QuoteNeeds } from './quote-needs.service.js';
import { ResponseExportService } from './response-export.service.js';
import { RunExportService } from './run-export.service.js';
import { StudyExportService } from './study-export.service.js';
import { TranscriptExportController } from './transcript-export.controller.js';
import { TranscriptExportResolver } from './transcript-export.resolver.js';
import { TranscriptExportService } from './transcript-export.service.js';
import { TranscriptReadingService } from './transcript-reading.service.js';

@Module({
  imports: [
    StudiesModule,
    SurveysModule,
    RespondentsModule,
    ConsentsModule,
    ResponsesModule,
    RedactionsModule,
    InterviewsModule,
    NeedsModule,
    CodingsModule,
    ExchangesModule,
    SegmentationsModule,
    OpportunitiesModule,
    QuotesModule,
  ],
  controllers: [QuoteExportController, TranscriptExportController, ExportController],
  providers: [
    FoundResults,
    RunExportService,
    StudyExportService,
    QuoteNeeds,
    QuoteExportService,
    CodebookReportService,
    TranscriptReadingService,
    TranscriptExportService,
    TranscriptExportResolver,
    ExportRepository,
    ExportFiles,
    AnswerTableService,
    ExportMakingService,
    ResponseExportService,
    ExportErasure,
    MakeExportHandler,
    ExportResolver,
    StudyExportsResolver,
  ],
})
export class ExportsModule {
  constructor(
    nodes: NodeRegistry,
    exports: ResponseExportService,
    erased: RespondentErasedHandlers,
    erasure: ExportErasure,
    rewritten: TextsRewrittenHandlers,
    consents: ConsentsChangedHandlers,
  ) {
    nodes.register({ typename: 'Export', find: (ctx, id) => exports.find(ctx, id) });
    erased.register(erasure);
    rewritten.register(erasure);
    consents.register(erasure);
  }
}
