import { Module } from '@nestjs/common';
import { CodingsModule } from '../codings/index.js';
import { InterviewsModule } from '../interviews/index.js';
import { NeedsModule } from '../needs/index.js';
import { RespondentsModule } from '../respondents/index.js';
import { StudiesModule } from '../studies/index.js';
import { ExchangeExportService } from './exchange-export.service.js';
import { ExchangeImportService } from './exchange-import.service.js';
import { ExchangeMatchingService } from './exchange-matching.service.js';
import { ExchangePeopleService } from './exchange-people.service.js';
import { ExchangeResolver } from './exchange.resolver.js';

@Module({
  imports: [StudiesModule, RespondentsModule, InterviewsModule, NeedsModule, CodingsModule],
  providers: [
    ExchangeExportService,
    ExchangeImportService,
    ExchangeMatchingService,
    ExchangePeopleService,
    ExchangeResolver,
  ],
  exports: [ExchangeExportService],
})
export class ExchangesModule {}
