import { multiply, normaliseRows, type DenseMatrix } from './sparse-matrix.js';
import { learnTermWeights, tfidfRows } from './term-weights.js';
import { truncatedSvd } from './truncated-svd.js';

type Words = readonly string[];

/** Places documents (lists of stems) in a latent space; rows of length 1, or zeros for a document without known terms. */
export type DocumentPlacer = (documents: readonly Words[]) => DenseMatrix;

/**
 * Learns a latent semantic space from documents.
 *
 * @param termsOf - Terms of a document, by its words.
 *
 * Source: Deerwester et al. (1990), JASIS 41:391-407; rows are U·S, scaled to length 1.
 */
export function learnLatentSemantics(
  documents: readonly Words[],
  termsOf: (words: Words) => string[],
  dimensions: number,
  maxTerms: number,
): DocumentPlacer {
  const weights = learnTermWeights(documents, termsOf, maxTerms);
  const rank = Math.min(dimensions, Math.ceil(documents.length / 2));
  const { basis } = truncatedSvd(tfidfRows(documents, weights, termsOf), rank);
  return (others) => normaliseRows(multiply(tfidfRows(others, weights, termsOf), basis));
}

/** The words and the pairs of neighbouring words of a document. */
export const withPairs = (words: Words): string[] => [
  ...words,
  ...words.slice(1).map((word, i) => `${words[i]!} ${word}`),
];

/** Character 3- to 5-grams inside word boundaries: they see through typos and compounds. */
export function characterGrams(words: Words): string[] {
  const grams: string[] = [];
  for (const word of words) {
    const bounded = ` ${word} `;
    for (let size = 3; size <= 5; size += 1) {
      for (let i = 0; i + size <= bounded.length; i += 1) grams.push(bounded.slice(i, i + size));
    }
  }
  return grams;
}
