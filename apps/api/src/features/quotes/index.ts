export { QuotesModule } from './quotes.module.js';
export { type KeptQuote, QuoteLeavingService, type SiftedBoard } from './quote-leaving.service.js';
export { QuoteFilter } from './quote.input.js';
export { QuotesLeaving } from './quote.model.js';
