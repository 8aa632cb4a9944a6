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
  /** By side and segment: best overlap of the segment with one of the refit, after all starts and after few. */
  readonly overlap: readonly (readonly number[])[];
  readonly hastyOverlap: readonly (readonly number[])[];
  /** By side and segment: share of the sample. */
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

/** Best overlap of each segment with one of another labelling: shared people over people in either. */
function bestOverlaps(labels: Int32Array, other: Int32Array, k: number, weights: Float64Array): number[] {
  const shared = crossTable(labels, other, k, k, weights);
  const sizes = new Float64Array(k);
  const otherSizes = new Float64Array(k);
  shared.forEach((people, cell) => {
    const c = Math.floor(cell / k);
    sizes[c] = sizes[c]! + people;
    otherSizes[cell % k] = otherSizes[cell % k]! + people;
  });
  return Array.from({ length: k }, (_, c) => {
    let best = 0;
    for (let d = 0; d < k; d += 1) {
      const both = shared[c * k + d]!;
      const either = sizes[c]! + otherSizes[d]! - both;
      if (either > 0) best = Math.max(best, both / either);
    }
    return best;
  });
}

/**
 * Refits a solution to two bootstrap samples and compares what they say about the same people.
 *
 * @param rng - The stream of this pair.
 *
 * Source: Dolnicar & Leisch (2010), Marketing Letters 21:83-101 (pairs); Dolnicar & Leisch (2017), Marketing Letters
 * 28:423-436, and Hennig (2007), CSDA 52:258-271 (best overlap of a segment).
 */
export function resamplePair(
  matrix: PatternMatrix,
  estimator: Estimator,
  { k, labels, model }: ResampledFit,
  rng: Rng,
): ResampledPair {
  const sides = [0, 1].map((side) => {
    const draw = rng.fork(side);
    const weights = resampleWeights(matrix, draw);
    const refit = estimator.refit(k, model, weights, draw.fork('fit', k));
    const aligned = alignTo(labels, refit.labels, k, matrix.weights);
    const members = new Float64Array(k);
    let people = 0;
    weights.forEach((weight, row) => {
      people += weight;
      members[aligned[row]!] = members[aligned[row]!]! + weight;
    });
    return {
      labels: refit.labels,
      overlap: bestOverlaps(labels, refit.labels, k, matrix.weights),
      hastyOverlap: bestOverlaps(labels, refit.hasty, k, matrix.weights),
      shares: [...members].map((count) => count / people),
    };
  });
  return {
    agreement: adjustedRandIndex(sides[0]!.labels, sides[1]!.labels, matrix.weights),
    overlap: sides.map(({ overlap }) => overlap),
    hastyOverlap: sides.map(({ hastyOverlap }) => hastyOverlap),
    shares: sides.map(({ shares }) => shares),
  };
}

/**
 * What pairs of resamples say together.
 *
 * @param pairs - At least two.
 * @returns Mean adjusted Rand index of the pairs with its 95 % interval; by segment its mean best overlap with the refits
 *   after few starts (SLSw, as flexclust has it by default) and after all (Jaccard, as fpc has it), and the 95 % interval
 *   of its share over resamples.
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
    slsw: segments.map((c) => mean(pairs.flatMap(({ hastyOverlap }) => hastyOverlap.map((side) => side[c]!)))),
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
