import { kMeans, type KMeansProblem, type Rng } from '@needfinder/numeric';
import { certainMemberships } from '../certain-memberships.js';
import { latentClassEstimator } from '../em/latent-class-estimator.js';
import type { Estimator } from '../estimator.js';
import { kMeansEstimator } from '../k-means/k-means-estimator.js';
import type { PatternMatrix } from '../patterns.js';
import type { Indicator, Style } from '../types.js';
import { wardEstimator } from '../ward/ward-estimator.js';

/** How many segments more or fewer than asked for the members of the ensemble are cut into. */
const SPREAD = [-1, 0, 1, 2];
const SPREAD_OF_A_REFIT = [0, 1];
const STARTS = 10;
const STARTS_OF_A_REFIT = 3;

/** One partition of the ensemble. */
interface Member {
  readonly labels: Int32Array;
  readonly k: number;
}

/** Every member's segments as columns of zeros and ones: two people are as far apart as many members part them. */
function codeMembers(members: readonly Member[], rows: number, weights: Float64Array): KMeansProblem {
  const columns = members.reduce((sum, { k }) => sum + k, 0);
  const points = new Float64Array(rows * columns);
  let from = 0;
  for (const { labels, k } of members) {
    // Parted people differ in two columns: so their squared distance is 1 per member.
    for (let row = 0; row < rows; row += 1) points[row * columns + from + labels[row]!] = Math.SQRT1_2;
    from += k;
  }
  return { points, rows, columns, weights, observed: null };
}

const countsNear = (k: number, spread: readonly number[], rows: number): number[] => [
  ...new Set(spread.map((step) => Math.max(2, Math.min(k + step, rows)))),
];

/**
 * Consensus over methods, numbers of segments and starts: latent classes, k-means and Ward's tree cut the people into
 * about k segments each, and the people are grouped by how often they were put together. Memberships are all or nothing.
 *
 * Source: cluster ensembles, Strehl & Ghosh (2002), J. Machine Learning Research 3:583-617; members as columns of zeros
 * and ones grouped by k-means, as Orme & Johnson (2008), "Improving K-means cluster analysis: ensemble analysis instead
 * of highest reproducibility replicates", Sawtooth Software. Checked against: planted segments (other-methods.spec.ts).
 */
export function consensusEstimator(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
  restarts: number,
): Estimator {
  const classes = latentClassEstimator(indicators, matrix, style, block, restarts);
  const means = kMeansEstimator(indicators, matrix, style, block, restarts);
  const tree = wardEstimator(indicators, matrix, style, block);
  const group = (members: readonly Member[], k: number, weights: Float64Array, starts: number, rng: Rng) =>
    kMeans(codeMembers(members, matrix.rows, weights), k, rng, starts, 0);
  return {
    method: 'consensus',
    style,
    cells: matrix.rows * matrix.items,
    fit: (k, rng) => {
      const members =
        k === 1
          ? [{ labels: new Int32Array(matrix.rows), k: 1 }]
          : countsNear(k, SPREAD, matrix.rows).flatMap((count) =>
              [classes, means, tree].map(({ method, fit }) => fit(count, rng.fork('member', method, count), 'quick')),
            );
      const found = group(members, k, matrix.weights, STARTS, rng.fork('consensus'));
      return {
        k,
        posteriors: certainMemberships({ k, labels: found.labels }),
        labels: found.labels,
        logLikelihood: null,
        parameters: null,
        withinSS: null,
        hitRate: found.hitRate,
        converged: found.converged,
        model: null,
      };
    },
    memberships: certainMemberships,
    refit: (k, _, weights, rng) => {
      const members = countsNear(k, SPREAD_OF_A_REFIT, matrix.rows).flatMap((count) =>
        [classes, means].map(({ method, refit }) => ({
          labels: refit(count, null, weights, rng.fork('member', method, count)).labels,
          k: count,
        })),
      );
      const { labels } = group(members, k, weights, STARTS_OF_A_REFIT, rng.fork('consensus'));
      return { labels, hasty: labels };
    },
  };
}
