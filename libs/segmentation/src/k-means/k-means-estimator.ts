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

/** k rows drawn by weight, as centres. */
function drawCentres({ points, columns, rows, weights }: KMeansProblem, k: number, rng: Rng): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const centres = new Float64Array(k * columns);
  for (let c = 0; c < k; c += 1) {
    let left = rng.next() * total;
    let row = 0;
    for (; row < rows - 1; row += 1) {
      left -= weights[row]!;
      if (left < 0) break;
    }
    centres.set(points.subarray(row * columns, (row + 1) * columns), c * columns);
  }
  return centres;
}

/** The best of several plain runs from random people, as the published stabilities were computed: a better search is stabler. */
function refitKMeans(points: KMeansProblem, k: number, rng: Rng): Refit {
  const run = (start: number): KMeansSolution => kMeansFrom(points, k, drawCentres(points, k, rng.fork(start)), false);
  let best = run(0);
  let hasty = best;
  for (let start = 1; start < REFIT_KMEANS_STARTS; start += 1) {
    const found = run(start);
    if (found.withinSS < best.withinSS) best = found;
    if (start < HASTY_KMEANS_STARTS) hasty = best;
  }
  return { labels: best.labels, hasty: hasty.labels };
}
