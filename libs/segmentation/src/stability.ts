import {
  adjustedRandIndex,
  assignMinimumCost,
  crossTable,
  mean,
  quantile,
  standardDeviation,
  type Rng,
} from '@needfinder/numeric';
import type { Estimator, PatternFit } from './estimator.js';
import type { PatternMatrix } from './patterns.js';
import type { Stability } from './types.js';

/** A solution as far as resampling needs it. */
export type ResampledFit = Pick<PatternFit, 'k' | 'labels' | 'model'>;

/** What one pair of resamples says. */
export interface ResampledPair {
  /** Adjusted Rand index of the two refits. */
  readonly agreement: number;
  /** By segment: overlap of the two refits. */
  readonly within: readonly number[];
  /** By side and segment: overlap of the refit with the solution, and share of its sample. */
  readonly overlap: readonly (readonly number[])[];
  readonly shares: readonly (readonly number[])[];
}

/** What resampling says about one solution. */
export interface ResampledSolution {
  readonly stability: Stability;
  /** By segment. */
  readonly slsw: readonly number[];
  readonly jaccard: readonly number[];
  readonly shareLow: readonly number[];
  readonly shareHigh: readonly number[];
}

/** Weights of one bootstrap sample: as many people as the data stand for, drawn with replacement. */
export function resampleWeights(matrix: PatternMatrix, rng: Rng): Float64Array {
  const cumulative = new Float64Array(matrix.rows);
  let total = 0;
  matrix.weights.forEach((weight, row) => {
    total += weight;
    cumulative[row] = total;
  });
  const people = Math.max(1, Math.round(total));
  const weights = new Float64Array(matrix.rows);
  for (let person = 0; person < people; person += 1) {
    const target = rng.next() * total;
    let low = 0;
    let high = matrix.rows - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > target) high = middle;
      else low = middle + 1;
    }
    weights[low] = weights[low]! + 1;
  }
  return weights;
}

/** Renames the segments of a resample after those of the solution that they overlap most; all stay in 0 … k − 1. */
function alignTo(reference: Int32Array, labels: Int32Array, k: number, weights: Float64Array): Int32Array {
  const overlap = crossTable(labels, reference, k, k, weights);
  const nameOf = assignMinimumCost(
    overlap.map((shared) => -shared),
    k,
    k,
  );
  return labels.map((label) => nameOf[label]!);
}

/** Overlap of segment c of two labellings: shared people over people in either. */
function overlapOf(first: Int32Array, second: Int32Array, c: number, weights: Float64Array): number {
  let both = 0;
  let either = 0;
  for (let row = 0; row < first.length; row += 1) {
    const a = first[row] === c;
    const b = second[row] === c;
    if (a && b) both += weights[row]!;
    if (a || b) either += weights[row]!;
  }
  return either > 0 ? both / either : 0;
}

/**
 * Refits a solution to two bootstrap samples and compares what they say about the same people.
 *
 * @param rng - The stream of this pair.
 *
 * Source: Dolnicar & Leisch (2010), Marketing Letters 21:83-101 (pairs); Dolnicar & Leisch (2017), Marketing Letters
 * 28:423-436 (overlap within solutions); Hennig (2007), CSDA 52:258-271 (overlap with the solution).
 */
export function resamplePair(
  matrix: PatternMatrix,
  estimator: Estimator,
  { k, labels, model }: ResampledFit,
  rng: Rng,
): ResampledPair {
  const segments = Array.from({ length: k }, (_, c) => c);
  const overlap: number[][] = [];
  const shares: number[][] = [];
  const [first, second] = [0, 1].map((side) => {
    const draw = rng.fork(side);
    const weights = resampleWeights(matrix, draw);
    const refitted = alignTo(labels, estimator.refit(k, model, weights, draw.fork('fit', k)), k, matrix.weights);
    const people = weights.reduce((sum, weight) => sum + weight, 0);
    overlap.push(segments.map((c) => overlapOf(refitted, labels, c, matrix.weights)));
    shares.push(
      segments.map((c) => weights.reduce((sum, weight, row) => (refitted[row] === c ? sum + weight : sum), 0) / people),
    );
    return refitted;
  }) as [Int32Array, Int32Array];
  return {
    agreement: adjustedRandIndex(first, second, matrix.weights),
    within: segments.map((c) => overlapOf(first, second, c, matrix.weights)),
    overlap,
    shares,
  };
}

/**
 * What pairs of resamples say together.
 *
 * @param pairs - At least two.
 * @returns Mean adjusted Rand index of the pairs with its 95 % interval; by segment the mean overlap of the two refits
 *   (SLSw), the mean overlap of a refit with the solution (Jaccard) and the 95 % interval of the share over resamples.
 *
 * Checked against: flexclust bootFlexclust, slswFlexclust and fpc clusterboot (reference.spec.ts).
 */
export function summarisePairs(pairs: readonly ResampledPair[], k: number): ResampledSolution {
  const agreements = pairs.map(({ agreement }) => agreement);
  const meanAri = mean(agreements);
  const margin = (1.96 * standardDeviation(agreements)) / Math.sqrt(pairs.length);
  const segments = Array.from({ length: k }, (_, c) => c);
  const ascending = segments.map((c) =>
    pairs.flatMap(({ shares }) => shares.map((side) => side[c]!)).sort((a, b) => a - b),
  );
  return {
    stability: { meanAri, low: Math.max(-1, meanAri - margin), high: Math.min(1, meanAri + margin) },
    slsw: segments.map((c) => mean(pairs.map(({ within }) => within[c]!))),
    jaccard: segments.map((c) => mean(pairs.flatMap(({ overlap }) => overlap.map((side) => side[c]!)))),
    shareLow: ascending.map((values) => quantile(values, 0.025)),
    shareHigh: ascending.map((values) => quantile(values, 0.975)),
  };
}

/**
 * Segment level stability across solutions: 1 when all members of a segment come from one segment of the solution
 * before, 0 when they come from all of them alike.
 *
 * @param before - Labels at k − 1.
 * @param after - Labels at k.
 *
 * Source: Dolnicar & Leisch (2017), Marketing Letters 28:423-436. Checked against: flexclust slsaplot (reference.spec.ts).
 */
export function stabilityAcross(before: Int32Array, after: Int32Array, k: number, weights: Float64Array): number[] {
  const table = crossTable(after, before, k, k - 1, weights);
  return Array.from({ length: k }, (_, c) => {
    if (k === 2) return 1;
    const row = table.subarray(c * (k - 1), (c + 1) * (k - 1));
    const total = row.reduce((sum, count) => sum + count, 0);
    if (total === 0) return 0;
    let entropy = 0;
    for (const count of row) if (count > 0) entropy -= (count / total) * Math.log(count / total);
    return 1 - entropy / Math.log(k - 1);
  });
}
