import type { ConsentPurpose, ConsentState } from '@needfinder/domain';
import type { QuoteStanding } from './consent.model.js';

/** What is known of a person; a purpose that is left out was not asked. */
export type StatedConsents = Readonly<Partial<Record<ConsentPurpose, ConsentState>>>;

/**
 * Whether words of a person may leave as a quote. A quote is a use: who withholds use withholds quotes.
 *
 * @param quotesNotAsked - The rule of the study for people who were not asked.
 */
export function quoteStanding({ use, quote }: StatedConsents, quotesNotAsked: boolean): QuoteStanding {
  if (use === 'withheld' || quote === 'withheld') return 'withheld';
  return quote === 'given' || quotesNotAsked ? 'quotable' : 'not-asked';
}
