import { adjustedRandIndex, createRng } from '@needfinder/numeric';
import type { EncodedBlocks } from '../vectors/corpus-encoder.js';
import { normaliseRows, multiply, sideBySide, sparseFromRows, type DenseMatrix } from '../vectors/sparse-matrix.js';
import { truncatedSvd } from '../vectors/truncated-svd.js';
import { gsdmm } from './gsdmm.js';
import { centresOf, refinePartition, sphericalKMeans, type Partition } from './spherical-k-means.js';
import { cutHierarchy, hierarchyOf } from './hierarchy.js';

export interface ConsensusInput {
  readonly blocks: EncodedBlocks;
  /** Vectors of an encoder trained elsewhere. */
  readonly extra?: DenseMatrix;
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
const WARD_LIMIT = 1_500;
const MEMBERSHIP_WEIGHT = 1;

/**
 * A partition that many partitions agree on: k-means on every block and the mixture model vote, texts that are often
 * put together lie close in the space of their memberships, and Ward cuts that space.
 *
 * Source: the idea of cluster ensembles, Strehl & Ghosh (2002), JMLR 3:583-617; memberships weighted as in
 * correspondence analysis.
 */
export function consensusPartition(
  input: ConsensusInput,
  k: number,
  seed: number,
  onRun?: (share: number) => void,
): Consensus {
  const { blocks, extra } = input;
  const views = [blocks.joint, blocks.words, blocks.joint, blocks.company, blocks.characters];
  if (extra !== undefined)
    views.push(
      extra,
      normaliseRows(
        sideBySide([
          { matrix: extra, weight: 1 },
          { matrix: blocks.joint, weight: 1 },
        ]),
      ),
    );
  const rng = createRng(seed).fork('consensus');
  const votes = views.map((view, i) => {
    onRun?.(i / (views.length + 2));
    return sphericalKMeans(view, k, rng.fork('k-means', i), 12).labels;
  });
  votes.push(
    gsdmm(input.documents, input.vocabularySize, rng.fork('mixture'), { maxClusters: Math.ceil(k * 1.3), beta: 0.05 }),
  );
  const space = normaliseRows(
    sideBySide([
      { matrix: blocks.joint, weight: 1 },
      { matrix: membershipSpace(votes), weight: MEMBERSHIP_WEIGHT },
    ]),
  );
  onRun?.(0.95);
  const partition = refinePartition(space, centresOf(...wardSample(space, k), k), 10);
  const agreements = votes.map((labels) => adjustedRandIndex(labels, partition.labels));
  const stability = agreements.reduce((sum, value) => sum + value, 0) / agreements.length;
  return { ...partition, space, stability };
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
  const { basis } = truncatedSvd(memberships, 48);
  return normaliseRows(multiply(memberships, basis));
}

function wardSample(space: DenseMatrix, k: number): [DenseMatrix, Int32Array] {
  const stride = Math.max(1, Math.ceil(space.rows / WARD_LIMIT));
  const rows = Math.ceil(space.rows / stride);
  const data = new Float32Array(rows * space.columns);
  for (let r = 0; r < rows; r += 1) {
    data.set(space.data.subarray(r * stride * space.columns, (r * stride + 1) * space.columns), r * space.columns);
  }
  const sample = { rows, columns: space.columns, data };
  return [sample, cutHierarchy(hierarchyOf(sample, 'ward'), rows, Math.min(k, rows))];
}
