import { Module } from '@nestjs/common';
import { ConsentsModule } from '../consents/index.js';
import { NeedsModule } from '../needs/index.js';
import { RedactionsModule, TextsRewrittenHandlers } from '../redactions/index.js';
import { RespondentsModule } from '../respondents/index.js';
import { StudiesModule } from '../studies/index.js';
import { QuoteBoardService } from './quote-board.service.js';
import { QuoteByPassageLoader } from './quote-by-passage.loader.js';
import { QuoteKeepingService } from './quote-keeping.service.js';
import { QuoteLeavingService } from './quote-leaving.service.js';
import { QuoteRewordingService } from './quote-rewording.service.js';
import { QuoteRepository } from './quote.repository.js';
import { PassageQuoteResolver, QuoteResolver } from './quote.resolver.js';

@Module({
  imports: [StudiesModule, RespondentsModule, ConsentsModule, RedactionsModule, NeedsModule],
  providers: [
    QuoteRepository,
    QuoteLeavingService,
    QuoteBoardService,
    QuoteKeepingService,
    QuoteRewordingService,
    QuoteByPassageLoader,
    QuoteResolver,
    PassageQuoteResolver,
  ],
  exports: [QuoteLeavingService],
})
export class QuotesModule {
  constructor(rewritten: TextsRewrittenHandlers, rewording: QuoteRewordingService) {
    rewritten.register(rewording);
  }
}
