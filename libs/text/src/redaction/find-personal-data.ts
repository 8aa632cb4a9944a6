import { codePointOffsets } from '../code-points.js';
import { languagesOf } from '../text-languages.js';
import { findByPattern } from './patterns.js';
import { findNames, type NameOptions } from './person-names.js';
import type { FoundDatum, PersonalSpan } from './personal-datum.js';

/** A text with what is known about who may be spoken of in it. */
export interface TextToRedact {
  readonly text: string;
  /** Names of people that are known to occur: the speakers of the transcript. */
  readonly speakers?: readonly string[];
  /** ISO 639-1; detected when absent. */
  readonly language?: string;
}

/**
 * Proposes what may tell who somebody is.
 *
 * @returns One list per text, in order; spans in the order of the text, never overlapping.
 */
export function findPersonalData(texts: readonly TextToRedact[]): PersonalSpan[][] {
  const languages = languagesOf(texts);
  return texts.map(({ text, speakers = [] }, i) => {
    const offsets = codePointOffsets(text);
    return dataOf(text, { speakers, language: languages[i]! }).map(({ kind, start, end }) => ({
      kind,
      start: offsets[start]!,
      end: offsets[end]!,
    }));
  });
}

/** Forms before names, longer before shorter; in the order of the text. */
function dataOf(text: string, options: NameOptions): FoundDatum[] {
  const kept = findByPattern(text);
  const names = findNames(text, options).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const name of names) {
    if (kept.every((other) => other.end <= name.start || other.start >= name.end)) kept.push(name);
  }
  return kept.sort((a, b) => a.start - b.start);
}
