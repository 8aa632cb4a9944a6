import { kMeans, kMeansFrom, type KMeansProblem, type KMeansSolution, type Rng } from '@needfinder/numeric';
import { certainMemberships } from '../certain-memberships.js';
import type { Estimator, Refit } from '../estimator.js';
import type { PatternMatrix } from '../patterns.js';
import type { Indicator, Style } from '../types.js';
import { pointsOf } from './points.js';

/** Distances that the swaps of one search may take. */
const SWAP_BUDGET = 5e6;
const FEWEST_SWAPS = 10;
const MOST_SWAPS = 150;
const QUICK_STARTS = 5;
const REFIT_KMEANS_STARTS = 10;
const HASTY_KMEANS_STARTS = 3;

/** k-means; its memberships are all or nothing. */
export function kMeansEstimator(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
  restarts: number,
): Estimator {
  const points = pointsOf(indicators, matrix, style, block);
  const cells = points.rows * points.columns;
  return {
    method: 'kmeans',
    style,
    cells,
    fit: (k, rng, effort) => {
      const swaps =
        effort === 'quick' ? 0 : Math.max(FEWEST_SWAPS, Math.min(MOST_SWAPS, Math.floor(SWAP_BUDGET / (cells * k))));
      const found = kMeans(points, k, rng, effort === 'quick' ? QUICK_STARTS : restarts, swaps);
      return {
        k,
        posteriors: certainMemberships({ k, labels: found.labels }),
        labels: found.labels,
        logLikelihood: null,
        parameters: null,
        withinSS: found.withinSS,
        hitRate: found.hitRate,
        converged: found.converged,
        model: null,
      };
    },
    memberships: certainMemberships,
    refit: (k, _, weights, rng) => refitKMeans({ ...points, weights }, k, rng),
  };
}

/** k answer patterns that someone gave, all different where there are as many. */
function drawCentres({ points, columns, weights }: KMeansProblem, k: number, rng: Rng): Float64Array {
  const given: number[] = [];
  weights.forEach((weight, row) => {
    if (weight > 0) given.push(row);
  });
  const centres = new Float64Array(k * columns);
  for (let c = 0; c < k; c += 1) {
    const first = Math.min(c, given.length - 1);
    const place = first + rng.int(given.length - first);
    const row = given[place]!;
    given[place] = given[first]!;
    given[first] = row;
    centres.set(points.subarray(row * columns, (row + 1) * columns), c * columns);
  }
  return centres;
}

/** Weighted sum of the distances, not squared, of rows from their centres, over the observed values. */
function sumOfDistances({ points, columns, weights }: KMeansProblem, { centres, labels }: KMeansSolution): number {
  let sum = 0;
  labels.forEach((label, row) => {
    let squared = 0;
    for (let j = 0; j < columns; j += 1) {
      const point = points[row * columns + j]!;
      if (!Number.isNaN(point)) squared += (point - centres[label * columns + j]!) ** 2;
    }
    sum += weights[row]! * Math.sqrt(squared);
  });
  return sum;
}

/**
 * The best of several plain runs, as the published stabilities were computed (a better search is stabler): from different
 * answer patterns, all of them judged by squares, and the few of the hasty refit by distances.
 *
 * Source: Leisch (2006), Computational Statistics & Data Analysis 51:526-544 (kcca and its search).
 */
function refitKMeans(points: KMeansProblem, k: number, rng: Rng): Refit {
  const found = Array.from({ length: REFIT_KMEANS_STARTS }, (_, start) =>
    kMeansFrom(points, k, drawCentres(points, k, rng.fork(start)), false),
  );
  const least = (solutions: KMeansSolution[], sumOf: (solution: KMeansSolution) => number): Int32Array =>
    solutions.reduce((best, next) => (sumOf(next) < sumOf(best) ? next : best)).labels;
  return {
    labels: least(found, ({ withinSS }) => withinSS),
    hasty: least(found.slice(0, HASTY_KMEANS_STARTS), (solution) => sumOfDistances(points, solution)),
  };
}
