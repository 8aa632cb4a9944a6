import { compareText } from '../text-order.js';
import type { SparseMatrix } from './sparse-matrix.js';

/** Which terms count, and how much each tells. */
export interface TermWeights {
  readonly terms: ReadonlyMap<string, number>;
  /** Inverse document frequency by column, > 0. */
  readonly rarity: Float64Array;
}

type Words = readonly string[];
type TermsOf = (words: Words) => Words;
const asTheyAre: TermsOf = (words) => words;

/**
 * Terms that occur in enough documents, with smoothed inverse document frequencies.
 *
 * @param termsOf - Terms of a document by its words; the words themselves by default.
 * @param maxTerms - The most widespread are kept; ties fall to the alphabet.
 *
 * Source: idf = ln((1 + n) / (1 + df)) + 1, the smoothing of scikit-learn's TfidfTransformer.
 */
export function learnTermWeights(
  documents: readonly Words[],
  termsOf: TermsOf = asTheyAre,
  maxTerms = 20_000,
): TermWeights {
  const documentCounts = new Map<string, number>();
  const lastSeen = new Map<string, number>();
  documents.forEach((words, d) => {
    for (const term of termsOf(words)) {
      if (lastSeen.get(term) === d) continue;
      lastSeen.set(term, d);
      documentCounts.set(term, (documentCounts.get(term) ?? 0) + 1);
    }
  });
  const fewest = documents.length < 60 ? 1 : 2;
  const kept = [...documentCounts]
    .filter(([, count]) => count >= fewest)
    .sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))
    .slice(0, maxTerms);
  return {
    terms: new Map(kept.map(([term], i) => [term, i])),
    rarity: Float64Array.from(kept, ([, count]) => Math.log((1 + documents.length) / (1 + count)) + 1),
  };
}

/** TF-IDF rows of length 1 with logarithmic term counts; columns ascending. */
export function tfidfRows(
  documents: readonly Words[],
  { terms, rarity }: TermWeights,
  termsOf: TermsOf = asTheyAre,
): SparseMatrix {
  const rowStart = new Uint32Array(documents.length + 1);
  const columns: number[] = [];
  const values: number[] = [];
  const counts = new Map<number, number>();
  documents.forEach((words, d) => {
    counts.clear();
    for (const term of termsOf(words)) {
      const column = terms.get(term);
      if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    const from = values.length;
    let squares = 0;
    for (const column of Uint32Array.from(counts.keys()).sort()) {
      const weight = (1 + Math.log(counts.get(column)!)) * rarity[column]!;
      columns.push(column);
      values.push(weight);
      squares += weight * weight;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let e = from; e < values.length; e += 1) values[e]! *= scale;
    rowStart[d + 1] = values.length;
  });
  return {
    rows: documents.length,
    columns: terms.size,
    rowStart,
    column: Uint32Array.from(columns),
    value: Float32Array.from(values),
  };
}
