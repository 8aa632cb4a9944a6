import type { KMeansProblem, Rng } from '@needfinder/numeric';
import type { Effort } from '../estimator.js';
import { sampleRows, type RowSample } from '../sample-rows.js';
import { expect } from './expectation.js';
import { createTotals } from './model.js';
import { planEffort } from './plan-effort.js';
import type { LatentClassProblem } from './problem.js';
import { runEm } from './run-em.js';
import { searchLatentClasses, type LatentClassSearch } from './search.js';

/** Rows among which a model is searched; of more, a sample is, and all of them only finish it. */
const SEARCHED_ROWS = 10_000;
const PASSES_OVER_ALL = 9;
const TOLERANCE_OVER_ALL = 1;

/** The same problem on some of its rows, each standing for more people. */
function problemOfSample(problem: LatentClassProblem, { rows, weights }: RowSample): LatentClassProblem {
  const J = problem.coded.length;
  const Q = problem.numericItems;
  const codes = new Int32Array(rows.length * J);
  const numeric = new Float64Array(rows.length * Q);
  rows.forEach((row, position) => {
    codes.set(problem.codes.subarray(row * J, (row + 1) * J), position * J);
    numeric.set(problem.numeric.subarray(row * Q, (row + 1) * Q), position * Q);
  });
  return { ...problem, rows: rows.length, weights, codes, numeric };
}

/** The rows that a model is searched among; null = all of them. */
export const searchedRows = (weights: Float64Array): RowSample | null =>
  weights.length <= SEARCHED_ROWS ? null : sampleRows(weights, SEARCHED_ROWS);

/**
 * Searches among a sample where there are many rows, and takes its best model to all of them.
 *
 * @param sample - See `searchedRows`.
 * @param points - Of the sample.
 */
export function searchInSample(
  problem: LatentClassProblem,
  sample: RowSample | null,
  points: KMeansProblem,
  k: number,
  rng: Rng,
  restarts: number,
  effort: Effort,
): LatentClassSearch {
  if (sample === null) {
    return searchLatentClasses(problem, points, k, rng, planEffort(problem, k, restarts, effort));
  }
  const part = problemOfSample(problem, sample);
  const found = searchLatentClasses(part, points, k, rng, planEffort(part, k, restarts, effort));
  const totals = createTotals(problem, k);
  expect(problem, found.model, totals, null);
  const rule = { steps: effort === 'full' ? PASSES_OVER_ALL : 1, tolerance: TOLERANCE_OVER_ALL, target: -Infinity };
  const fit = runEm(problem, found.model, totals, rule);
  return { ...fit, logLikelihood: fit.logLikelihood + problem.unitCorrection, hitRate: found.hitRate };
}
