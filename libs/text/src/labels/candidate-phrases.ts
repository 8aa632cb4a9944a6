import { isGeneralWord } from '../stop-words.js';
import type { CorpusReader } from '../tokens.js';

/** A run of words as it stands in a text. */
export interface Phrase {
  /** Verbatim, between the first and the last word. */
  readonly text: string;
  /** Stems of its content words, in order. */
  readonly stems: readonly string[];
}

/** Words that may stand inside a phrase but not at its edge. */
const LINKS = new Set(
  'of for to in with and on from a the de du des la le di del da do von der mit für van en con per'.split(' '),
);
const LONGEST = 5;
const ADDRESS_PART = /^(?:https?|www)\b/u;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’\-.+#/]*[\p{L}\p{N}+#]+)*/gu;

/**
 * Phrases of a text: runs of one to five words without a stop word at either edge, with links like "of" inside.
 * They never cross punctuation or quotation marks.
 */
export function candidatePhrases(text: string, reader: CorpusReader): Phrase[] {
  const phrases: Phrase[] = [];
  let run: { start: number; end: number; stem: string | null; mayBorder: boolean }[] = [];
  const flush = (): void => {
    for (let from = 0; from < run.length; from += 1) {
      for (let to = from; to < Math.min(run.length, from + LONGEST); to += 1) {
        if (!run[from]!.mayBorder || !run[to]!.mayBorder) continue;
        const words = run.slice(from, to + 1);
        // One link is a phrase ("find and replace"), two are half a sentence.
        if (words.filter(({ stem }) => stem === null).length > 1) continue;
        const stems = words.flatMap(({ stem }) => stem ?? []);
        phrases.push({ text: text.slice(words[0]!.start, words.at(-1)!.end), stems });
      }
    }
    run = [];
  };
  let previousEnd = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0].toLowerCase();
    const start = match.index;
    const end = start + match[0].length;
    // A quotation mark on one side only would leave half a quotation.
    if (!/^\s*$/u.test(text.slice(previousEnd, start)) || ADDRESS_PART.test(word)) flush();
    if (LINKS.has(word)) run.push({ start, end, stem: null, mayBorder: false });
    else if (reader.isFunctionWord(word.split(/['’]/u)[0]!) || word.length < 2) flush();
    else run.push({ start, end, stem: reader.stem(word), mayBorder: !isGeneralWord(word) && !/^\d/.test(word) });
    previousEnd = end;
  }
  flush();
  return phrases;
}
