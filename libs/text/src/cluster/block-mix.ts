import { adjustedRandIndex, type Rng } from '@needfinder/numeric';
import { normaliseRows, rowSample, sideBySide, type DenseMatrix } from '../vectors/sparse-matrix.js';
import type { CorpusBlocks } from '../vectors/corpus-blocks.js';
import { sphericalKMeans } from './spherical-k-means.js';

/** All ways in which the texts are seen. */
export interface Blocks extends CorpusBlocks {
  /** What an encoder trained elsewhere says; absent without one. */
  readonly meaning?: DenseMatrix;
}

/** How much each block weighs in the distance between two texts. */
export interface BlockWeights {
  readonly words: number;
  readonly characters: number;
  readonly company: number;
  readonly meaning: number;
}

const CORPUS_MIXES: readonly BlockWeights[] = [
  { words: 1, characters: 0.7, company: 0.7, meaning: 0 },
  { words: 1, characters: 0.3, company: 1, meaning: 0 },
  { words: 1, characters: 0, company: 0.7, meaning: 0 },
];
const ENCODER_MIXES: readonly BlockWeights[] = [0.5, 1, 1.5].map((meaning) => ({
  words: 1,
  characters: 0.6,
  company: 0.7,
  meaning,
}));
const WORDS_ALONE: BlockWeights = { words: 1, characters: 0, company: 0, meaning: 0 };
/** Rows that are enough to compare mixes. */
const SAMPLE = 2_000;
const MOST_GROUPS = 40;

/** The blocks side by side, rows of length 1. */
export const joined = (blocks: Blocks, weights: BlockWeights): DenseMatrix =>
  normaliseRows(
    sideBySide([
      { matrix: blocks.words, weight: weights.words },
      { matrix: blocks.characters, weight: weights.characters },
      { matrix: blocks.company, weight: weights.company },
      ...(blocks.meaning === undefined ? [] : [{ matrix: blocks.meaning, weight: weights.meaning }]),
    ]),
  );

/** Mixes worth trying: with and without leaning on one block. */
const mixesOf = (blocks: Blocks): readonly BlockWeights[] =>
  blocks.meaning === undefined ? CORPUS_MIXES : ENCODER_MIXES;

/**
 * Chooses how much each block weighs for this corpus: the mix whose groups agree most with those of the other mixes, so
 * that a block which sees a corpus of jargon in its own way is outvoted.
 *
 * @returns One of the mixes worth trying.
 *
 * Source: the medoid of a cluster ensemble, after Strehl & Ghosh (2002), JMLR 3:583-617; agreement by the adjusted Rand
 * index, with the words alone among the voters.
 */
export function chooseMix(blocks: Blocks, rng: Rng): BlockWeights {
  const mixes = mixesOf(blocks);
  const n = blocks.words.rows;
  const groups = Math.max(2, Math.min(MOST_GROUPS, Math.round(Math.sqrt(n) / 1.5)));
  if (groups * 2 > n) return mixes[1]!;
  const partitions = [...mixes, WORDS_ALONE].map(
    (weights, i) => sphericalKMeans(rowSample(joined(blocks, weights), SAMPLE), groups, rng.fork('mix', i), 8).labels,
  );
  const agreement = mixes.map((_, m) =>
    partitions.reduce((sum, other, i) => sum + (i === m ? 0 : adjustedRandIndex(partitions[m]!, other)), 0),
  );
  return mixes[agreement.indexOf(Math.max(...agreement))]!;
}
