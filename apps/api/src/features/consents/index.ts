export { ConsentsModule } from './consents.module.js';
export { ConsentService } from './consent.service.js';
export { ConsentWritingService, type StatedByKey } from './consent-writing.service.js';
export type { StatedHow } from './consent-writing.repository.js';
export { type ConsentsChangedHandler, ConsentsChangedHandlers } from './consents-changed.port.js';
export { mayBeUsed } from './use-withheld.js';
export { QuotingService, type SiftedQuotes, type Speaker } from './quoting.service.js';
export { QuoteStandingLoader } from './quote-standing.loader.js';
export { type QuoteStanding, QuoteStandingEnum } from './consent.model.js';
