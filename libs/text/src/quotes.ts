import { compareText } from './text-order.js';
import { corpusReader } from './tokens.js';
import type { PickedQuotes, QuoteCandidate, QuoteOptions } from './types.js';
import { learnTermWeights, tfidfRows } from './vectors/term-weights.js';
import { cosineOfSparse, type SparseMatrix } from './vectors/sparse-matrix.js';

const DEFAULT_COUNT = 3;
const DEFAULT_COUNTER_COUNT = 1;
const DEFAULT_CLOSENESS = 0.6;
/** Shorter passages can hardly be understood out of context, longer ones are not read. */
const COMFORTABLE_WORDS = [5, 40] as const;

/**
 * Chooses the passages that stand for all of them, and those that contradict them.
 *
 * The first quote is the medoid; each further one is close to the whole and different from those chosen. Nobody is
 * quoted twice in one list. The order of the passages does not matter.
 *
 * Source: maximal marginal relevance, Carbonell & Goldstein (1998), SIGIR.
 */
export function pickQuotes<T extends QuoteCandidate>(
  passages: readonly T[],
  options: QuoteOptions = {},
): PickedQuotes<T> {
  const closeness = options.closeness ?? DEFAULT_CLOSENESS;
  const ordered = [...passages].sort((a, b) => compareText(a.text, b.text) || compareText(a.textId, b.textId));
  const speaking = ordered.filter(({ stance }) => stance !== 'against');
  const contradicting = ordered.filter(({ stance }) => stance === 'against');
  return {
    quotes: mostTelling(speaking, options.count ?? DEFAULT_COUNT, closeness),
    counterQuotes: mostTelling(contradicting, options.counterCount ?? DEFAULT_COUNTER_COUNT, closeness),
  };
}

function mostTelling<T extends QuoteCandidate>(passages: readonly T[], count: number, closeness: number): T[] {
  const reader = corpusReader(passages.map(({ text }) => text));
  const documents = passages.map(({ text }) => reader.read(text));
  const weights = learnTermWeights(documents);
  const rows = tfidfRows(documents, weights);
  const typical = passages.map(
    (passage, i) => closenessToAll(rows, i) * readability(passage.text) * (passage.probability ?? 1),
  );
  const chosen: number[] = [];
  const heard = new Set<string>();
  while (chosen.length < count) {
    let best = -1;
    let bestScore = -Infinity;
    passages.forEach((passage, i) => {
      if (heard.has(speakerOf(passage))) return;
      const nearest = Math.max(0, ...chosen.map((other) => cosineOfSparse(rows, i, other)));
      const score = closeness * typical[i]! - (1 - closeness) * nearest;
      if (score > bestScore) {
        bestScore = score;
        best = i;
      }
    });
    if (best < 0) break;
    chosen.push(best);
    heard.add(speakerOf(passages[best]!));
  }
  return chosen.map((i) => passages[i]!);
}

const speakerOf = ({ respondent, textId }: QuoteCandidate): string => respondent ?? textId;

function readability(text: string): number {
  const words = text.split(/\s+/u).length;
  return words < COMFORTABLE_WORDS[0] || words > COMFORTABLE_WORDS[1] ? 0.6 : 1;
}

/** Mean cosine to all passages, up to a constant factor: the cosine to their sum. */
function closenessToAll(rows: SparseMatrix, row: number): number {
  let sum = 0;
  for (let other = 0; other < rows.rows; other += 1) sum += cosineOfSparse(rows, row, other);
  return sum / rows.rows;
}
