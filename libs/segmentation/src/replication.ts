import { adjustedRandIndex, mean, standardDeviation, type Rng } from '@needfinder/numeric';
import type { Estimator } from './estimator.js';
import type { PatternMatrix } from './patterns.js';
import { type ResampledFit } from './stability.js';
import type { Stability } from './types.js';

/** Splits the people at random in two: each of a pattern goes to one half or the other. */
function splitPeople({ weights }: PatternMatrix, rng: Rng): [Float64Array, Float64Array] {
  const first = weights.map((weight) => {
    let own = 0;
    for (let left = weight; left > 0; left -= 1) if (rng.next() < 0.5) own += Math.min(1, left);
    return own;
  });
  return [first, weights.map((weight, row) => weight - first[row]!)];
}

/**
 * Segments each half of the people anew and compares, on each half, its own segments with those that the other half's
 * segments make of it.
 *
 * @param rng - The stream of this split.
 * @returns Adjusted Rand index, the mean of both halves.
 *
 * Source: McIntyre & Blashfield (1980), Multivariate Behavioral Research 15:225-238.
 */
export function replicateOnHalves(
  matrix: PatternMatrix,
  estimator: Estimator,
  { k, model }: ResampledFit,
  rng: Rng,
): number {
  const halves = splitPeople(matrix, rng.fork('split'));
  const [first, second] = halves.map(
    (weights, half) => estimator.refit(k, model, weights, rng.fork('fit', half)).labels,
  );
  return mean(halves.map((weights) => adjustedRandIndex(first!, second!, weights)));
}

/** What several splits say together, with the 95 % interval of the mean. */
export function summariseReplications(agreements: readonly number[]): Stability {
  const meanAri = mean(agreements);
  const margin = (1.96 * standardDeviation(agreements)) / Math.sqrt(agreements.length);
  return { meanAri, low: Math.max(-1, meanAri - margin), high: Math.min(1, meanAri + margin) };
}
