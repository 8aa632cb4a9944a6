import { compareText } from '../text-order.js';
import { sparseFromRows, type SparseMatrix } from './sparse-matrix.js';

/** Which terms count, and how much each tells. */
export interface TermWeights {
  readonly terms: ReadonlyMap<string, number>;
  /** Inverse document frequency by column, > 0. */
  readonly rarity: Float64Array;
}

/**
 * Terms that occur in enough documents, with smoothed inverse document frequencies.
 *
 * @param maxTerms - The most widespread are kept; ties fall to the alphabet.
 *
 * Source: idf = ln((1 + n) / (1 + df)) + 1, the smoothing of scikit-learn's TfidfTransformer.
 */
export function learnTermWeights(documents: readonly (readonly string[])[], maxTerms = 20_000): TermWeights {
  const documentCounts = new Map<string, number>();
  for (const terms of documents) {
    for (const term of new Set(terms)) documentCounts.set(term, (documentCounts.get(term) ?? 0) + 1);
  }
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

/** TF-IDF rows of length 1 with logarithmic term counts. */
export function tfidfRows(documents: readonly (readonly string[])[], { terms, rarity }: TermWeights): SparseMatrix {
  const rows = documents.map((document) => {
    const counts = new Map<number, number>();
    for (const term of document) {
      const column = terms.get(term);
      if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    let squares = 0;
    for (const [column, count] of counts) {
      const weight = (1 + Math.log(count)) * rarity[column]!;
      counts.set(column, weight);
      squares += weight * weight;
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (const [column, weight] of counts) counts.set(column, weight * scale);
    return counts;
  });
  return sparseFromRows(rows, terms.size);
}
