import type { ConsentPurpose, ConsentState } from '@needfinder/domain';
import { foldLabel, tidyCell } from './cell-text.js';
import type { ColumnDraft, ProposedRole } from './column-draft.js';
import type { ColumnMapping, RoleOf } from './mapping.js';

const GIVEN =
  /^(?:(?:yes|y|true|1|ok(?:ay)?|agree[ds]?|i agree|accept(?:ed)?|given|granted|consent(?:ed|s)?|opt(?:ed)?[ -]?in|ja|oui|s[ií]|sim|x)\b)/;
const WITHHELD =
  /^(?:(?:no|n|false|0|not|don't|do not|i do not|disagree[ds]?|declined?|refused?|withheld|withdrawn|opt(?:ed)?[ -]?out|nein|non|nicht)\b)/;
const ABOUT_CONSENT =
  /\b(?:consents?|consented|permissions?|opt[- _]?in|gdpr|dsgvo|may (?:we|i) (?:use|quote|cite|contact)|quotable|einwilligung|zustimmung|consentement|consentimiento)\b|\bok to (?:use|quote|cite|contact)\b/;
const PURPOSES: readonly [ConsentPurpose, RegExp][] = [
  ['quote', /quot|\bcit(?:e|ed|ation)\b|verbatim|zitat|zitier/],
  ['contact', /contact|follow[- _]?up|re-?contact|call (?:you|me)|kontakt/],
];

/** What a word in a column of consents says; null when nobody can tell. */
export function consentState(word: string): ConsentState | null {
  const folded = foldLabel(word);
  if (WITHHELD.test(folded)) return 'withheld';
  return GIVEN.test(folded) ? 'given' : null;
}

/** The purpose that a header asks about: use, unless it names another one. */
export function consentPurpose(header: string): ConsentPurpose {
  const folded = foldLabel(header);
  return PURPOSES.find(([, words]) => words.test(folded))?.[0] ?? 'use';
}

/** The words of a column that mean yes and those that mean no; what is neither is in neither. */
export function consentWords(words: readonly string[]): Pick<RoleOf<'consent'>, 'given' | 'withheld'> {
  const saying = (state: ConsentState) => words.filter((word) => consentState(word) === state);
  return { given: saying('given'), withheld: saying('withheld') };
}

/** A column whose header asks for consent and whose every answer is a yes or a no; null for anything else. */
export function consentRole({ profile, labels, missing, filled }: ColumnDraft): ProposedRole | null {
  const header = `${profile.name.replaceAll(/[_.]/g, ' ')} ${profile.title}`;
  const words = labels.filter((label) => !Object.hasOwn(missing, label));
  if (filled === 0 || !ABOUT_CONSENT.test(foldLabel(header))) return null;
  if (words.length === 0 || words.some((word) => consentState(word) === null)) return null;
  const purpose = consentPurpose(header);
  return {
    role: { kind: 'consent', purpose, ...consentWords(words) },
    confidence: 0.7,
    why: 'The header asks for consent, and every answer is a yes or a no',
  };
}

/** Reads the cells of a column of consents; undefined where nothing is said, null where nobody can tell what. */
export function consentReader({
  role,
  missing,
}: ColumnMapping & { readonly role: RoleOf<'consent'> }): (cell: string) => ConsentState | null | undefined {
  const silent = new Set(Object.keys(missing).map(foldLabel));
  const states = new Map<string, ConsentState>([
    ...role.given.map((word) => [foldLabel(word), 'given'] as const),
    // Last, so that a word that means both means no.
    ...role.withheld.map((word) => [foldLabel(word), 'withheld'] as const),
  ]);
  return (cell) => {
    const word = foldLabel(tidyCell(cell));
    return word === '' || silent.has(word) ? undefined : (states.get(word) ?? null);
  };
}
