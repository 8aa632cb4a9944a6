import { ENGLISH } from './english.js';
import { DUTCH, FRENCH, GERMAN, ITALIAN, PORTUGUESE, SPANISH } from './romance-and-germanic.js';
import type { RuleSet } from './rule.js';

const RULE_SETS: Readonly<Record<string, RuleSet>> = {
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  de: GERMAN,
  pt: PORTUGUESE,
  it: ITALIAN,
  nl: DUTCH,
};

/** Rules of a language; those of English for a language we have none for (loan words and "crash" travel). */
export const rulesFor = (language: string): RuleSet => RULE_SETS[language] ?? ENGLISH;
