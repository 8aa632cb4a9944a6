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

/** The rows that a model is searched among; null = all of them. */
export const searchedRows = (weights: Float64Array): RowSample | null =>
  weights.length <= SEARCHED_ROWS ? null : sampleRows(weights, SEARCHED_ROWS);

/**
 * Searches among a sample where there are many rows, and takes its best model to all of them; a quick search leaves it
 * as it is, and with the log-likelihood of the sample.
 *
 * @param searched - The problem on a sample of its rows, or itself; see `searchedRows`.
 * @param points - The rows of `searched`.
 */
export function searchInSample(
  problem: LatentClassProblem,
  searched: LatentClassProblem,
  points: KMeansProblem,
  k: number,
  rng: Rng,
  restarts: number,
  effort: Effort,
): LatentClassSearch {
  const found = searchLatentClasses(searched, points, k, rng, planEffort(searched, k, restarts, effort));
  if (searched === problem || effort === 'quick') return found;
  const totals = createTotals(problem, k);
  expect(problem, found.model, totals, null);
  const rule = { steps: PASSES_OVER_ALL, tolerance: TOLERANCE_OVER_ALL, target: -Infinity };
  const fit = runEm(problem, found.model, totals, rule);
  return { ...fit, logLikelihood: fit.logLikelihood + problem.unitCorrection, hitRate: found.hitRate };
}
