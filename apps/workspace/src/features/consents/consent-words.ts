import type { ConsentPurpose, ConsentState, QuoteStanding } from '../../gql/schema.generated.js';

export const PURPOSES: Readonly<Record<ConsentPurpose, string>> = {
  USE: 'Use of what they say',
  QUOTE: 'Quotes outside the workspace',
  CONTACT: 'Being contacted',
};
export const STATES: Readonly<Record<ConsentState, string>> = {
  GIVEN: 'given',
  WITHHELD: 'withheld',
  NOT_ASKED: 'not asked',
};
/** The mark beside words that may not leave; none beside those that may. */
export const STANDINGS: Readonly<Record<QuoteStanding, string | null>> = {
  QUOTABLE: null,
  WITHHELD: 'not to be quoted: the person withholds it',
  NOT_ASKED: 'not to be quoted: the person was not asked',
};
export const PURPOSE_LIST = Object.keys(PURPOSES) as ConsentPurpose[];
