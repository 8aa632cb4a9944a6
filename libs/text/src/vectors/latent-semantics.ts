import { multiply, normaliseRows, type DenseMatrix } from './sparse-matrix.js';
import { learnTermWeights, tfidfRows } from './term-weights.js';
import { truncatedSvd } from './truncated-svd.js';

/** Places documents (lists of terms) in a latent space; rows of length 1, or zeros for a document without known terms. */
export type DocumentPlacer = (documents: readonly (readonly string[])[]) => DenseMatrix;

/**
 * Learns a latent semantic space from documents.
 *
 * Source: Deerwester et al. (1990), JASIS 41:391-407; rows are U·S, scaled to length 1.
 */
export function learnLatentSemantics(
  documents: readonly (readonly string[])[],
  dimensions: number,
  maxTerms = 20_000,
): DocumentPlacer {
  const weights = learnTermWeights(documents, maxTerms);
  const { basis } = truncatedSvd(tfidfRows(documents, weights), Math.min(dimensions, Math.ceil(documents.length / 2)));
  return (others) => normaliseRows(multiply(tfidfRows(others, weights), basis));
}

/** The words and the pairs of neighbouring words of a document. */
export const withPairs = (words: readonly string[]): string[] => [
  ...words,
  ...words.slice(1).map((word, i) => `${words[i]!} ${word}`),
];

/** Character 3- to 5-grams inside word boundaries: they see through typos and compounds. */
export function characterGrams(words: readonly string[]): string[] {
  const grams: string[] = [];
  for (const word of words) {
    const bounded = ` ${word} `;
    for (let size = 3; size <= 5; size += 1) {
      for (let i = 0; i + size <= bounded.length; i += 1) grams.push(bounded.slice(i, i + size));
    }
  }
  return grams;
}
