import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './features/accounts/index.js';
import { WorkspacesModule } from './features/workspaces/index.js';
import { StudiesModule } from './features/studies/index.js';
import { SurveysModule } from './features/surveys/index.js';
import { RespondentsModule } from './features/respondents/index.js';
import { ConsentsModule } from './features/consents/index.js';
import { ResponsesModule } from './features/responses/index.js';
import { ImportsModule } from './features/imports/index.js';
import { QuestionnairesModule } from './features/questionnaires/index.js';
import { SubmissionsModule } from './features/submissions/index.js';
import { WebhooksModule } from './features/webhooks/index.js';
import { FeedsModule } from './features/feeds/index.js';
import { InterviewsModule } from './features/interviews/index.js';
import { RecordingsModule } from './features/recordings/index.js';
import { RedactionsModule } from './features/redactions/index.js';
import { NeedsModule } from './features/needs/index.js';
import { CodingsModule } from './features/codings/index.js';
import { ExchangesModule } from './features/exchanges/index.js';
import { ReviewsModule } from './features/reviews/index.js';
import { SearchesModule } from './features/searches/index.js';
import { CodeTablesModule } from './features/code-tables/index.js';
import { SegmentationsModule } from './features/segmentations/index.js';
import { DoubtChecksModule } from './features/doubt-checks/index.js';
import { OpportunitiesModule } from './features/opportunities/index.js';
import { QuotesModule } from './features/quotes/index.js';
import { InsightsModule } from './features/insights/index.js';
import { SharesModule } from './features/shares/index.js';
import { ExportsModule } from './features/exports/index.js';
import { DemoStudiesModule } from './features/demo-studies/index.js';
import { PlatformModule, type PlatformParts } from './platform/platform.module.js';

/** Every feature there is. Adding one means adding one line here (README.md beside src). */
export const FEATURES = [
  AccountsModule,
  WorkspacesModule,
  StudiesModule,
  SurveysModule,
  RespondentsModule,
  ConsentsModule,
  ResponsesModule,
  ImportsModule,
  QuestionnairesModule,
  SubmissionsModule,
  WebhooksModule,
  FeedsModule,
  InterviewsModule,
  RecordingsModule,
  RedactionsModule,
  NeedsModule,
  CodingsModule,
  ExchangesModule,
  ReviewsModule,
  SearchesModule,
  CodeTablesModule,
  SegmentationsModule,
  DoubtChecksModule,
  OpportunitiesModule,
  QuotesModule,
  InsightsModule,
  SharesModule,
  ExportsModule,
  DemoStudiesModule,
] as const;

@Module({})
export class AppModule {
  static with(parts: PlatformParts): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(parts), ...FEATURES] };
  }
}
