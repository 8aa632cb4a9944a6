import { Module } from '@nestjs/common';
import { CodingsModule } from '../codings/index.js';
import { ConsentsModule } from '../consents/index.js';
import { InterviewsModule } from '../interviews/index.js';
import { NeedsModule } from '../needs/index.js';
import { RespondentsModule } from '../respondents/index.js';
import { StudiesModule } from '../studies/index.js';
import { ExchangeExportService } from './exchange-export.service.js';
import { ExchangeImportService } from './exchange-import.service.js';
import { ExchangeMatchingService } from './exchange-matching.service.js';
import { ExchangePeopleService } from './exchange-people.service.js';
import { ExchangePlacingService } from './exchange-placing.service.js';
import { ExchangePreviewService } from './exchange-preview.service.js';
import { ExchangeReadingService } from './exchange-reading.service.js';
import { StudyMaterialService } from './study-material.service.js';
import { StudyPeopleService } from './study-people.service.js';
import { ExchangeResolver } from './exchange.resolver.js';

@Module({
  imports: [StudiesModule, RespondentsModule, ConsentsModule, InterviewsModule, NeedsModule, CodingsModule],
  providers: [
    ExchangeExportService,
    ExchangeImportService,
    ExchangeMatchingService,
    ExchangePeopleService,
    ExchangePlacingService,
    ExchangePreviewService,
    ExchangeReadingService,
    StudyMaterialService,
    StudyPeopleService,
    ExchangeResolver,
  ],
  exports: [ExchangeExportService],
})
export class ExchangesModule {}
