import type { Rng } from '@needfinder/numeric';
import { certainMemberships } from '../certain-memberships.js';
import type { Estimator } from '../estimator.js';
import type { PatternMatrix } from '../patterns.js';
import { sampleRows, type RowSample } from '../sample-rows.js';
import type { Indicator, Style } from '../types.js';
import { buildMedoids, fasterPam, randomMedoids, type MedoidProblem, type MedoidSolution } from './faster-pam.js';
import { gowerDistance, type Distance } from './gower.js';

/** Rows among which medoids are sought; the others join the nearest. 2,000 rows take 32 MB. */
const MOST_ROWS = 2000;
const REFIT_STARTS = 2;
/** Losses this close are the same optimum. */
const SAME_OPTIMUM = 1e-6;

function problemOf(distance: Distance, sample: RowSample): MedoidProblem {
  const size = sample.rows.length;
  const distances = new Float64Array(size * size);
  for (let a = 1; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const value = distance(sample.rows[a]!, sample.rows[b]!);
      distances[a * size + b] = value;
      distances[b * size + a] = value;
    }
  }
  return { size, distances, weights: sample.weights };
}

/** Best of BUILD (when asked for) and some random starts, with the share of the starts that reached it. */
function searchMedoids(problem: MedoidProblem, k: number, rng: Rng, starts: number, build: boolean) {
  const found: MedoidSolution[] = build ? [fasterPam(problem, buildMedoids(problem, k))] : [];
  for (let start = 0; start < starts; start += 1) {
    found.push(fasterPam(problem, randomMedoids(problem.size, k, rng.fork('medoids', start))));
  }
  const best = found.reduce((leader, solution) => (solution.loss < leader.loss ? solution : leader));
  const hits = found.filter(({ loss }) => loss <= best.loss * (1 + SAME_OPTIMUM)).length;
  return { ...best, hitRate: hits / found.length };
}

function nearestMedoid(distance: Distance, rows: number, medoids: readonly number[]): Int32Array {
  return Int32Array.from({ length: rows }, (_, row) => {
    let best = 0;
    let least = Infinity;
    medoids.forEach((medoid, c) => {
      const value = medoid === row ? -1 : distance(row, medoid);
      if (value < least) {
        least = value;
        best = c;
      }
    });
    return best;
  });
}

/**
 * PAM (k-medoids) on Gower distances as a method of segmentation, for any mix of scales; memberships are all or nothing.
 * Up to 2,000 answer patterns are all candidates; of more, a systematic sample by weight is, and everybody joins the
 * nearest medoid (as CLARA does).
 *
 * Source: Kaufman & Rousseeuw (1990), Finding Groups in Data, chapters 2 and 3 (PAM, CLARA); see `fasterPam`.
 */
export function pamEstimator(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
  restarts: number,
): Estimator {
  const distance = gowerDistance(indicators, matrix, style, block);
  const sample = sampleRows(matrix.weights, MOST_ROWS);
  let measured: MedoidProblem | null = null;
  const problem = (): MedoidProblem => (measured ??= problemOf(distance, sample));
  const labelsOf = (rows: Int32Array, medoids: Int32Array): Int32Array =>
    nearestMedoid(
      distance,
      matrix.rows,
      [...medoids].map((position) => rows[position]!),
    );
  return {
    method: 'pam',
    style,
    cells: matrix.rows * matrix.items,
    fit: (k, rng, effort) => {
      const groups = Math.min(k, sample.rows.length);
      const starts = effort === 'quick' ? 1 : Math.min(restarts, 10);
      const found = searchMedoids(problem(), groups, rng, starts, effort === 'full');
      const labels = labelsOf(sample.rows, found.medoids);
      return {
        k,
        posteriors: certainMemberships({ k, labels }),
        labels,
        logLikelihood: null,
        parameters: null,
        withinSS: null,
        hitRate: found.hitRate,
        converged: true,
        model: null,
      };
    },
    memberships: certainMemberships,
    refit: (k, _, weights, rng) => {
      // Candidates are the rows of the resample that the distances are known of.
      const kept = [...sample.rows.keys()].filter((position) => weights[sample.rows[position]!]! > 0);
      const size = kept.length;
      const known = problem();
      const distances = new Float64Array(size * size);
      kept.forEach((a, row) => {
        kept.forEach((b, column) => (distances[row * size + column] = known.distances[a * known.size + b]!));
      });
      const rows = Int32Array.from(kept, (position) => sample.rows[position]!);
      const again = { size, distances, weights: Float64Array.from(rows, (row) => weights[row]!) };
      const { medoids } = searchMedoids(again, Math.min(k, size), rng, REFIT_STARTS, false);
      const labels = labelsOf(rows, medoids);
      return { labels, hasty: labels };
    },
  };
}
