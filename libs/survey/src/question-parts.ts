import { tidyCell } from './cell-text.js';

/** A header taken apart. */
export interface QuestionParts {
  /** "7a1" of "7a1. Writing a package. - How often?", "Q4_2" of "Q4_2"; "" without one. */
  readonly number: string;
  /** The number without its last letter or index: "10" of "10a", "Q4" of "Q4_2", "7" of "7a1". */
  readonly base: string;
  /** The header without number. */
  readonly text: string;
  /** The two parts around " - " or ": ", before and in "[…]", or an aspect word and the rest; null when there is one part. */
  readonly first: string | null;
  readonly last: string | null;
}

const NUMBER = /^(Q?\d{1,3}(?:[a-z]{1,2}\d{0,2})?)\s*[.):]\s*(?=\S)/i;
const CODED = /^(Q[A-Z]{0,3}\d{1,3}|[A-Z]{1,6}\d{1,3}|[A-Za-z]{2,})[_.](\d{1,3}|[a-z])(?:_[A-Za-z0-9]+)?$/;
const SQUARE = /^(.*\S)\s*\[([^[\]]+)\]$/;
const ASPECT_WORD =
  'importance|imp|satisfaction|sat|frequency|freq|severity|sev|wichtigkeit|zufriedenheit|häufigkeit|importancia|satisfacción|frecuencia|fréquence|importanza|soddisfazione|frequenza|importância|satisfação|belang|tevredenheid';
const OF = 'of|with|mit|von|der|des?|du|con|avec|com|di|van|met';
const ASPECT_FIRST = new RegExp(`^(${ASPECT_WORD})(?: (?:${OF}) |[ _.:-]+)(\\S.*)$`, 'i');
const ASPECT_LAST = new RegExp(`^(.*\\S)[ _.:(-]+(${ASPECT_WORD})\\)?$`, 'i');
const SPLIT = /\s*:?\s+[-–—|]\s+|:\s+/;

/** Takes a header apart into number, stem and item, as far as its punctuation tells. */
export function questionParts(name: string, title: string): QuestionParts {
  const tidy = tidyCell(title);
  const coded = CODED.exec(name);
  const numbered = NUMBER.exec(tidy);
  const number = numbered?.[1] ?? (coded ? name : '');
  const base = numbered ? baseOf(numbered[1]!) : (coded?.[1] ?? '');
  const text = numbered ? tidy.slice(numbered[0].length) : tidy;
  const square = SQUARE.exec(text);
  if (square) return { number, base, text, first: square[1]!, last: square[2]! };
  const split = SPLIT.exec(text);
  if (!split) {
    // "importance_find_file", "Find a file (importance)": the aspect is the stem.
    const [, first = null, last = null] = ASPECT_FIRST.exec(text) ?? ASPECT_LAST.exec(text) ?? [];
    return { number, base, text, first, last };
  }
  return {
    number,
    base,
    text,
    first: text.slice(0, split.index).trim(),
    last: text.slice(split.index + split[0].length).trim(),
  };
}

const baseOf = (number: string): string => number.replace(/^(Q?\d+).*$/i, '$1');
