import { characterGrams, learnLatentSemantics, withPairs } from './latent-semantics.js';
import type { DenseMatrix } from './sparse-matrix.js';
import { learnWordCompany } from './word-company.js';

/** Ways of seeing a corpus that need nothing but the corpus; clusterings of different ones disagree in different places. */
export interface CorpusBlocks {
  /** Words and pairs of words. */
  readonly words: DenseMatrix;
  /** Parts of words: they see through typos and compounds. */
  readonly characters: DenseMatrix;
  /** The company that words keep. */
  readonly company: DenseMatrix;
}

const DIMENSIONS = 64;
const MOST_GRAMS = 6_000;
const MOST_WORDS = 10_000;

/**
 * Learns to place documents (lists of stems) from the documents of a corpus: knows its jargon, speaks any language.
 *
 * @returns Places any documents; every block has at most 64 columns and rows of length 1, or zeros for a document of
 *   which nothing is known.
 */
export function learnCorpusBlocks(
  documents: readonly (readonly string[])[],
): (others: readonly (readonly string[])[]) => CorpusBlocks {
  const placeWords = learnLatentSemantics(documents, withPairs, DIMENSIONS, MOST_WORDS);
  const placeCharacters = learnLatentSemantics(documents, characterGrams, DIMENSIONS, MOST_GRAMS);
  const placeCompany = learnWordCompany(documents, DIMENSIONS);
  return (others) => ({
    words: placeWords(others),
    characters: placeCharacters(others),
    company: placeCompany(others),
  });
}
