import type { Rng } from '@needfinder/numeric';
import { denseMatrix, normaliseRows, productsWithRows, type DenseMatrix } from '../vectors/sparse-matrix.js';

export interface Partition {
  /** Cluster of each row, in [0, k). */
  readonly labels: Int32Array;
  /** k × d, rows of length 1. */
  readonly centres: DenseMatrix;
}

const dot = (a: Float32Array, aStart: number, b: Float32Array, bStart: number, length: number): number => {
  // Four running sums let the engine overlap the additions; their order is fixed, so the result is too.
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let j = 0;
  for (; j + 3 < length; j += 4) {
    s0 += a[aStart + j]! * b[bStart + j]!;
    s1 += a[aStart + j + 1]! * b[bStart + j + 1]!;
    s2 += a[aStart + j + 2]! * b[bStart + j + 2]!;
    s3 += a[aStart + j + 3]! * b[bStart + j + 3]!;
  }
  for (; j < length; j += 1) s0 += a[aStart + j]! * b[bStart + j]!;
  return s0 + s1 + (s2 + s3);
};

/** Product of two rows: their cosine where both have length 1. */
export const cosineOfRows = (a: DenseMatrix, i: number, b: DenseMatrix, j: number): number =>
  dot(a.data, i * a.columns, b.data, j * b.columns, a.columns);

/**
 * k-means by cosine, from k-means++ starts.
 *
 * @param rows - n × d, rows of length 1.
 *
 * Source: Dhillon & Modha (2001), Machine Learning 42:143-175; starts after Arthur & Vassilvitskii (2007), SODA.
 * Cost: O(iterations × n × k × d).
 */
export function sphericalKMeans(rows: DenseMatrix, k: number, rng: Rng, iterations = 20): Partition {
  return refinePartition(rows, spreadStarts(rows, k, rng), iterations);
}

/**
 * Moves centres to the mean direction of their rows, and rows to their nearest centre, until nothing moves.
 *
 * A row is compared with all centres only when they may have moved past its own: cosines to a centre change by at most
 * the length of the centre's move (bounds after Hamerly 2010, SIAM SDM). The result is that of comparing always.
 */
export function refinePartition(rows: DenseMatrix, starts: DenseMatrix, iterations = 20): Partition {
  const k = starts.rows;
  let centres = starts;
  const labels = new Int32Array(rows.rows).fill(-1);
  const closeness = new Float64Array(rows.rows);
  /** At least the cosine to every centre but the own. */
  const others = new Float64Array(rows.rows).fill(Infinity);
  const row = new Float64Array(rows.columns);
  const cosines = new Float64Array(k);
  for (let iteration = 0; iteration < iterations; iteration += 1) {
    let moved = 0;
    const directions = Float64Array.from(centres.data);
    for (let r = 0; r < rows.rows; r += 1) {
      const own = labels[r]!;
      if (own >= 0) closeness[r] = cosineOfRows(rows, r, centres, own);
      if (own >= 0 && closeness[r]! > others[r]!) continue;
      row.set(rows.data.subarray(r * rows.columns, (r + 1) * rows.columns));
      productsWithRows(row, directions, k, cosines);
      let nearest = 0;
      let best = -Infinity;
      let second = -Infinity;
      for (let c = 0; c < k; c += 1) {
        const cosine = cosines[c]!;
        if (cosine > best) {
          second = best;
          best = cosine;
          nearest = c;
        } else if (cosine > second) second = cosine;
      }
      closeness[r] = best;
      others[r] = second;
      if (own !== nearest) moved += 1;
      labels[r] = nearest;
    }
    if (moved === 0) break;
    fillEmptyClusters(labels, closeness, others, k);
    const before = centres;
    centres = centresOf(rows, labels, k);
    const drift = farthestMove(before, centres);
    for (let r = 0; r < rows.rows; r += 1) others[r]! += drift;
  }
  return { labels, centres };
}

function farthestMove(before: DenseMatrix, after: DenseMatrix): number {
  let farthest = 0;
  for (let c = 0; c < before.rows; c += 1) {
    let squares = 0;
    for (let j = c * before.columns; j < (c + 1) * before.columns; j += 1)
      squares += (before.data[j]! - after.data[j]!) ** 2;
    farthest = Math.max(farthest, squares);
  }
  // A little more than the move itself, so that rounding cannot hide a centre that has come near.
  return Math.sqrt(farthest) + 1e-6;
}

/** Mean direction of the rows of each cluster. */
export function centresOf(rows: DenseMatrix, labels: Int32Array, k: number): DenseMatrix {
  const centres = denseMatrix(k, rows.columns);
  for (let r = 0; r < rows.rows; r += 1) {
    const into = labels[r]! * rows.columns;
    const from = r * rows.columns;
    for (let j = 0; j < rows.columns; j += 1) centres.data[into + j]! += rows.data[from + j]!;
  }
  return normaliseRows(centres);
}

function spreadStarts(rows: DenseMatrix, k: number, rng: Rng): DenseMatrix {
  const starts = denseMatrix(k, rows.columns);
  const distance = new Float64Array(rows.rows).fill(1);
  for (let c = 0; c < k; c += 1) {
    let left = rng.next() * distance.reduce((sum, value) => sum + value, 0);
    let chosen = 0;
    while (chosen < rows.rows - 1 && (left -= distance[chosen]!) > 0) chosen += 1;
    starts.data.set(rows.data.subarray(chosen * rows.columns, (chosen + 1) * rows.columns), c * rows.columns);
    for (let r = 0; r < rows.rows; r += 1) {
      const gap = Math.max(0, 1 - cosineOfRows(rows, r, starts, c));
      distance[r] = c === 0 ? gap : Math.min(distance[r]!, gap);
    }
  }
  return starts;
}

/** An empty cluster takes over the row that is worst served, unless that would empty another one. */
function fillEmptyClusters(labels: Int32Array, closeness: Float64Array, others: Float64Array, k: number): void {
  const sizes = new Int32Array(k);
  for (const label of labels) sizes[label]! += 1;
  for (let c = 0; c < k; c += 1) {
    if (sizes[c] !== 0) continue;
    let worst = -1;
    for (let r = 0; r < labels.length; r += 1) {
      if (sizes[labels[r]!]! > 1 && (worst < 0 || closeness[r]! < closeness[worst]!)) worst = r;
    }
    if (worst < 0) return;
    sizes[labels[worst]!]! -= 1;
    sizes[c] = 1;
    labels[worst] = c;
    closeness[worst] = Infinity;
    others[worst] = Infinity;
  }
}
