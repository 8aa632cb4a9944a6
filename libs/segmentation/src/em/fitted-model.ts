import type { ClassTotals, LatentClassModel } from './model.js';
import { createModel, createTotals, maximise } from './model.js';
import type { LatentClassProblem } from './problem.js';
import { totalsOf } from './starts.js';

/** Adjacent-category items move one step of ascent per update: enough of them to stand still. */
const UPDATES = 200;

/**
 * The sufficient statistics that posteriors imply.
 *
 * @param posteriors - `rows × k`, row-major, rows sum to 1.
 */
export function totalsOfPosteriors(problem: LatentClassProblem, posteriors: Float64Array, k: number): ClassTotals {
  const totals = createTotals(problem, k);
  totalsOf(problem, k, (row, c) => posteriors[row * k + c]!, totals);
  return totals;
}

/** The parameters that a fit's posteriors imply: its own, once the fit has converged. */
export function modelOfPosteriors(problem: LatentClassProblem, posteriors: Float64Array, k: number): LatentClassModel {
  const totals = totalsOfPosteriors(problem, posteriors, k);
  const model = createModel(problem, k);
  const updates = problem.coded.some((item) => item.model === 'adjacent-category') ? UPDATES : 1;
  for (let update = 0; update < updates; update += 1) maximise(problem, model, totals);
  return model;
}

const LOG_TWO_PI = Math.log(2 * Math.PI);

/**
 * Log density of each row's answers in each class, in the units of the problem; missing answers say nothing.
 *
 * @returns `rows × k`, row-major.
 */
export function logDensities(problem: LatentClassProblem, model: LatentClassModel): Float64Array {
  const { rows, codes, numeric, numericItems, categories } = problem;
  const { k, logProbability, means, variances } = model;
  const J = problem.coded.length;
  const result = new Float64Array(rows * k);
  for (let row = 0; row < rows; row += 1) {
    for (let c = 0; c < k; c += 1) {
      let sum = 0;
      for (let j = 0; j < J; j += 1) sum += logProbability[c * (categories + 1) + codes[row * J + j]!]!;
      for (let q = 0; q < numericItems; q += 1) {
        const x = numeric[row * numericItems + q]!;
        if (Number.isNaN(x)) continue;
        const variance = variances[c * numericItems + q]!;
        sum -= 0.5 * (LOG_TWO_PI + Math.log(variance) + (x - means[c * numericItems + q]!) ** 2 / variance);
      }
      result[row * k + c] = sum;
    }
  }
  return result;
}
