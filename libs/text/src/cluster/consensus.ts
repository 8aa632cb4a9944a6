import { adjustedRandIndex, type Rng } from '@needfinder/numeric';
import {
  multiply,
  normaliseRows,
  rowSample,
  sideBySide,
  sparseFromRows,
  type DenseMatrix,
} from '../vectors/sparse-matrix.js';
import { truncatedSvd } from '../vectors/truncated-svd.js';
import { joined, type Blocks, type BlockWeights } from './block-mix.js';
import { gsdmm } from './gsdmm.js';
import { cutHierarchy, hierarchyOf } from './hierarchy.js';
import { centresOf, refinePartition, sphericalKMeans, type Partition } from './spherical-k-means.js';

export interface ConsensusInput {
  readonly blocks: Blocks;
  readonly weights: BlockWeights;
  /** Word numbers per document, for the mixture model. */
  readonly documents: readonly (readonly number[])[];
  readonly vocabularySize: number;
}

export interface Consensus extends Partition {
  /** The space the partition lives in: meaning and shared memberships, rows of length 1. */
  readonly space: DenseMatrix;
  /** Mean adjusted Rand index between the consensus and the partitions it is made of. */
  readonly stability: number;
}

/** Ward needs all pairs; larger corpora are cut on an even sample and the rest joins the nearest centre. */
const WARD_SAMPLE = 1_500;
const MEMBERSHIP_DIMENSIONS = 24;
const MEMBERSHIP_WEIGHT = 0.5;
const ITERATIONS = 10;

/**
 * A partition that many partitions agree on: k-means on several mixes of the blocks and the mixture model vote, texts
 * that are often put together lie close in the space of their memberships, and Ward cuts that space.
 *
 * Source: the idea of cluster ensembles, Strehl & Ghosh (2002), JMLR 3:583-617; memberships weighted as in
 * correspondence analysis.
 */
export function consensusPartition(
  input: ConsensusInput,
  k: number,
  rng: Rng,
  onRun?: (share: number) => void,
): Consensus {
  const views = viewsOf(input.weights).map((weights) => joined(input.blocks, weights));
  const votes = views.map((view, i) => {
    onRun?.(i / (views.length + 2));
    return sphericalKMeans(view, k, rng.fork('k-means', i), ITERATIONS).labels;
  });
  const clusters = { maxClusters: Math.ceil(k * 1.3), beta: 0.05 };
  votes.push(gsdmm(input.documents, input.vocabularySize, rng.fork('mixture'), clusters));
  onRun?.(0.9);
  const space = normaliseRows(
    sideBySide([
      { matrix: views[0]!, weight: 1 },
      { matrix: membershipSpace(votes), weight: MEMBERSHIP_WEIGHT },
    ]),
  );
  const sample = rowSample(space, Math.max(WARD_SAMPLE, k));
  const cut = cutHierarchy(hierarchyOf(sample, 'ward'), sample.rows, k);
  const partition = refinePartition(space, centresOf(sample, cut, k), ITERATIONS);
  const agreements = votes.map((labels) => adjustedRandIndex(labels, partition.labels));
  const stability = agreements.reduce((sum, value) => sum + value, 0) / agreements.length;
  return { ...partition, space, stability };
}

/** The mix that was chosen, and others that leave a block out or lean on it. */
function viewsOf(chosen: BlockWeights): BlockWeights[] {
  const { words, characters, company, meaning } = chosen;
  const corpus = { words, characters, company, meaning: 0 };
  if (meaning === 0) {
    return [corpus, corpus, { ...corpus, characters: 0, company: 1 }, { ...corpus, company: 0 }, corpus];
  }
  const pairs = { words: 0, characters: 0, company: 0, meaning: 0 };
  return [
    chosen,
    { ...chosen, meaning: 0.7 * meaning },
    { ...chosen, meaning: 1.4 * meaning },
    { ...pairs, words: 1, company: 1 },
    { ...pairs, words: 1, meaning: 1 },
    { ...pairs, company: 1, meaning: 1 },
  ];
}

/** Places texts by the clusters they were put into; sharing a small cluster says more than sharing a large one. */
function membershipSpace(votes: readonly Int32Array[]): DenseMatrix {
  const n = votes[0]!.length;
  const rows = Array.from({ length: n }, () => new Map<number, number>());
  let columns = 0;
  for (const labels of votes) {
    const sizes = new Map<number, number>();
    for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
    labels.forEach((label, r) => rows[r]!.set(columns + label, 1 / Math.sqrt(sizes.get(label)!)));
    columns += Math.max(...sizes.keys()) + 1;
  }
  const memberships = sparseFromRows(rows, columns);
  const { basis } = truncatedSvd(memberships, MEMBERSHIP_DIMENSIONS);
  return normaliseRows(multiply(memberships, basis));
}
