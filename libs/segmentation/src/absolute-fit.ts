import { chiSquareUpperTail } from '@needfinder/numeric';
import { logDensities, modelOfPosteriors } from './em/fitted-model.js';
import { codeProblem, parameterCount } from './em/problem.js';
import type { PatternMatrix } from './patterns.js';
import type { Indicator } from './types.js';

/** How well a latent class model reproduces the table of all answer patterns. */
export interface AbsoluteFit {
  /** Likelihood ratio statistic, ≥ 0. */
  readonly g2: number;
  /** Pearson statistic, ≥ 0. */
  readonly x2: number;
  /** Cells of the table − 1 − parameters; not above 0 when the table cannot judge the model. */
  readonly df: number;
  /** Upper tails of χ²; null when df ≤ 0. Not to be trusted where most cells of the table are empty. */
  readonly g2PValue: number | null;
  readonly x2PValue: number | null;
  /** Share of the cells that nobody occupies, 0 … 1. */
  readonly emptyCells: number;
}

/**
 * Absolute fit of a latent class model against the saturated table.
 *
 * @param posteriors - `rows × k` of a converged fit of these patterns.
 * @returns null when there is no such table: an item is numeric or a count, or an answer is missing.
 *
 * Source: Goodman (1974), Biometrika 61:215-231; formulas as in Linzer & Lewis (2011), J. Stat. Software 42(10), 2.3.
 * Checked against: poLCA 1.6.0.2, carcinoma with three classes (reference-models.spec.ts).
 */
export function absoluteFit(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  posteriors: Float64Array,
  k: number,
): AbsoluteFit | null {
  if (indicators.some(({ scale }) => scale === 'numeric' || scale === 'count')) return null;
  if (matrix.values.some(Number.isNaN)) return null;
  const problem = codeProblem(indicators, matrix.values, matrix.rows, matrix.weights, new Set(), 'class');
  const model = modelOfPosteriors(problem, posteriors, k);
  const densities = logDensities(problem, model);
  const total = matrix.totalWeight;
  let g2 = 0;
  let x2 = 0;
  let expectedOfSeen = 0;
  for (let row = 0; row < matrix.rows; row += 1) {
    const seen = matrix.weights[row]!;
    if (seen === 0) continue;
    let probability = 0;
    for (let c = 0; c < k; c += 1) probability += model.shares[c]! * Math.exp(densities[row * k + c]!);
    const expected = total * probability;
    expectedOfSeen += expected;
    g2 += 2 * seen * Math.log(seen / expected);
    x2 += (seen - expected) ** 2 / expected;
  }
  // A pattern that nobody gave adds what was expected of it.
  x2 += Math.max(0, total - expectedOfSeen);
  const cells = problem.coded.reduce((product, { categories }) => product * categories, 1);
  const df = cells - 1 - parameterCount(problem, k);
  return {
    g2,
    x2,
    df,
    g2PValue: df > 0 ? chiSquareUpperTail(g2, df) : null,
    x2PValue: df > 0 ? chiSquareUpperTail(x2, df) : null,
    emptyCells: 1 - matrix.rows / cells,
  };
}
