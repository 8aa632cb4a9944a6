import {
  adjustedRandIndex,
  assignMinimumCost,
  crossTable,
  mean,
  quantile,
  standardDeviation,
  type Rng,
} from '@needfinder/numeric';
import type { PatternFit } from './estimator.js';
import type { PatternMatrix } from './patterns.js';
import type { Stability } from './types.js';

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
 * Refits a solution to pairs of bootstrap samples and compares what the two say about the same people.
 *
 * @param pairs - ≥ 2.
 * @returns Mean adjusted Rand index of the pairs with its 95 % interval; by segment the overlap of the two refits
 *   (SLSw), the overlap of a refit with the solution (Jaccard) and the 95 % interval of the share over resamples.
 *
 * Source: Dolnicar & Leisch (2010), Marketing Letters 21:83-101 (pairs); Dolnicar & Leisch (2017), Marketing Letters
 * 28:423-436 (SLSw); Hennig (2007), CSDA 52:258-271 (Jaccard).
 * Not checked against another program yet.
 */
export function resampleSolution(matrix: PatternMatrix, fit: PatternFit, pairs: number, rng: Rng): ResampledSolution {
  const { k } = fit;
  const agreements: number[] = [];
  const slsw = new Float64Array(k);
  const jaccard = new Float64Array(k);
  const shares: number[][] = Array.from({ length: k }, () => []);
  for (let pair = 0; pair < pairs; pair += 1) {
    const sides = [0, 1].map((side) => {
      const draw = rng.fork('resample', pair, side);
      const weights = resampleWeights(matrix, draw);
      const labels = alignTo(fit.labels, fit.refit(weights, draw.fork('fit', k)), k, matrix.weights);
      for (let c = 0; c < k; c += 1) {
        let members = 0;
        let people = 0;
        for (let row = 0; row < matrix.rows; row += 1) {
          people += weights[row]!;
          if (labels[row] === c) members += weights[row]!;
        }
        shares[c]!.push(members / people);
        jaccard[c] = jaccard[c]! + overlapOf(labels, fit.labels, c, matrix.weights) / (2 * pairs);
      }
      return labels;
    });
    const [first, second] = sides as [Int32Array, Int32Array];
    agreements.push(adjustedRandIndex(first, second, matrix.weights));
    for (let c = 0; c < k; c += 1) slsw[c] = slsw[c]! + overlapOf(first, second, c, matrix.weights) / pairs;
  }
  const meanAri = mean(agreements);
  const margin = (1.96 * standardDeviation(agreements)) / Math.sqrt(pairs);
  const ascending = shares.map((values) => values.sort((a, b) => a - b));
  return {
    stability: { meanAri, low: Math.max(-1, meanAri - margin), high: Math.min(1, meanAri + margin) },
    slsw: [...slsw],
    jaccard: [...jaccard],
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
