import { codePointOffsets } from '../code-points.js';
import { findByPattern } from './patterns.js';
import { findNames, type NameOptions } from './person-names.js';
import type { FoundDatum, PersonalKind } from './personal-datum.js';

/** A stretch that is proposed for redaction; offsets count code points of the original and are half-open. */
export interface PersonalDatum {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
  /** `[Person 1]`: the same words of the same kind get the same placeholder in all texts. */
  readonly placeholder: string;
}

export interface RedactedText {
  readonly text: string;
  /** In the order of the text, never overlapping. */
  readonly data: readonly PersonalDatum[];
}

/** What each placeholder stands for. Whoever holds it can restore the texts; nobody else can. */
export type RedactionKey = ReadonlyMap<string, string>;

export interface Redaction {
  /** One per text, in order. */
  readonly texts: readonly RedactedText[];
  readonly key: RedactionKey;
}

const NOUNS: Readonly<Record<PersonalKind, string>> = {
  'e-mail': 'E-mail',
  url: 'Link',
  iban: 'Account',
  card: 'Card',
  phone: 'Phone',
  handle: 'Handle',
  address: 'Address',
  person: 'Person',
};

/**
 * Takes personal data out of texts.
 *
 * @param texts - Of one study, so that a placeholder means the same person throughout.
 */
export function redactTexts(texts: readonly string[], options: NameOptions = {}): Redaction {
  const placeholders = new Map<string, string>();
  const counts = new Map<PersonalKind, number>();
  const key = new Map<string, string>();
  // A text that contains "[Person 1]" already must not come to stand for somebody else.
  const taken = new Set(texts.flatMap((text) => text.match(/\[\p{L}[\p{L}-]* \d+\]/gu) ?? []));
  const placeholderOf = (kind: PersonalKind, words: string): string => {
    const known = placeholders.get(`${kind}\u0000${words}`);
    if (known !== undefined) return known;
    let placeholder: string;
    do {
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      placeholder = `[${NOUNS[kind]} ${counts.get(kind)!}]`;
    } while (taken.has(placeholder));
    placeholders.set(`${kind}\u0000${words}`, placeholder);
    key.set(placeholder, words);
    return placeholder;
  };
  const redacted = texts.map((text): RedactedText => {
    const offsets = codePointOffsets(text);
    const pieces: string[] = [];
    let from = 0;
    const data = findPersonalData(text, options).map(({ kind, start, end }): PersonalDatum => {
      const placeholder = placeholderOf(kind, text.slice(start, end));
      pieces.push(text.slice(from, start), placeholder);
      from = end;
      return { kind, start: offsets[start]!, end: offsets[end]!, placeholder };
    });
    return { text: pieces.join('') + text.slice(from), data };
  });
  return { texts: redacted, key };
}

/** Puts back what was taken out; placeholders that the key does not know stay. */
export const restoreText = (text: string, key: RedactionKey): string =>
  text.replaceAll(/\[\p{L}[\p{L}-]* \d+\]/gu, (placeholder) => key.get(placeholder) ?? placeholder);

/** Forms before names, longer before shorter; in the order of the text. */
function findPersonalData(text: string, options: NameOptions): FoundDatum[] {
  const kept = findByPattern(text);
  const names = findNames(text, options).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const name of names) {
    if (kept.every((other) => other.end <= name.start || other.start >= name.end)) kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}
