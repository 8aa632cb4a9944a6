import { sliceCodePoints } from '../code-points.js';
import type { PersonalKind, PersonalSpan } from './personal-datum.js';
import { editText } from './text-edits.js';

/** A text and what is to be taken out of it: in the order of the text, never overlapping. */
export interface MarkedText {
  readonly text: string;
  readonly data: readonly PersonalSpan[];
}

/** What was taken out; offsets count code points of the original. */
export interface RedactedDatum extends PersonalSpan {
  /** `[Person 1]`: the same words of the same kind get the same placeholder in all texts. */
  readonly placeholder: string;
}

export interface RedactedText {
  readonly text: string;
  readonly data: readonly RedactedDatum[];
}

/** What each placeholder stands for. Whoever holds it can restore the texts; nobody else can. */
export type RedactionKey = ReadonlyMap<string, string>;

export interface Redaction {
  /** One per text, in order. */
  readonly texts: readonly RedactedText[];
  /** With the entries of the earlier key. */
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
const PLACEHOLDER = /\[\p{L}[\p{L}-]* \d+\]/gu;

/**
 * Takes personal data out of texts.
 *
 * @param texts - All of one study, so that a placeholder means the same person throughout.
 * @param earlier - Key of an earlier redaction of the study: what it knows keeps its placeholder.
 */
export function redactTexts(texts: readonly MarkedText[], earlier: RedactionKey = new Map()): Redaction {
  const key = new Map(earlier);
  const placeholders = new Map(
    [...earlier].map(([placeholder, words]) => [`${nounIn(placeholder)} ${words}`, placeholder]),
  );
  // A text that contains "[Person 1]" already must not come to stand for somebody else.
  const taken = new Set([...earlier.keys(), ...texts.flatMap(({ text }) => text.match(PLACEHOLDER) ?? [])]);
  const counts = new Map<string, number>();
  const placeholderOf = (kind: PersonalKind, words: string): string => {
    const noun = NOUNS[kind];
    const known = placeholders.get(`${noun} ${words}`);
    if (known !== undefined) return known;
    let placeholder: string;
    do {
      counts.set(noun, (counts.get(noun) ?? 0) + 1);
      placeholder = `[${noun} ${counts.get(noun)!}]`;
    } while (taken.has(placeholder));
    placeholders.set(`${noun} ${words}`, placeholder);
    key.set(placeholder, words);
    return placeholder;
  };
  const redacted = texts.map(({ text, data: marked }): RedactedText => {
    const data = marked.map((datum): RedactedDatum => {
      const placeholder = placeholderOf(datum.kind, sliceCodePoints(text, datum.start, datum.end));
      return { ...datum, placeholder };
    });
    const edits = data.map(({ start, end, placeholder }) => ({ start, end, replacement: placeholder }));
    return { text: editText(text, edits).text, data };
  });
  return { texts: redacted, key };
}

const nounIn = (placeholder: string): string => placeholder.slice(1, placeholder.lastIndexOf(' '));
