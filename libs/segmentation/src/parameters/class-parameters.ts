import { modelOfPosteriors } from '../em/fitted-model.js';
import { codeProblem } from '../em/problem.js';
import type { PatternMatrix } from '../patterns.js';
import type { Indicator } from '../types.js';
import { itemEstimates, standardErrorOf, type ItemEstimates, type ParameterEstimate } from './parameter-estimates.js';
import { itemParameters, parameterCovariance } from './scores.js';

/** What a latent class model says of its segments, with standard errors. */
export interface ClassParameters {
  /** By segment; sum 1. */
  readonly shares: readonly ParameterEstimate[];
  readonly items: readonly ItemEstimates[];
}

/**
 * Class shares and item probabilities, means and rates of a converged latent class fit, with standard errors.
 *
 * @param posteriors - `rows × k` of the fit to these patterns.
 * @returns Standard errors by the outer product of the scores and the delta method; null when the answers show fewer
 *   patterns than the model has parameters, or where a parameter sits at its boundary (a probability of 0 or 1).
 *
 * Source: Bandeen-Roche et al. (1997), J. Am. Stat. Ass. 92:1375-1386; Linzer & Lewis (2011), J. Stat. Software 42(10),
 * section 2.4.
 * Checked against: the binomial standard error with one class; the spread of estimates over samples
 * (class-parameters.spec.ts); with covariates, poLCA 1.6.0.2 (reference-models.spec.ts).
 */
export function classParameters(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  posteriors: Float64Array,
  k: number,
): ClassParameters {
  const numericItems = new Set(indicators.flatMap(({ scale }, item) => (scale === 'numeric' ? [item] : [])));
  const problem = codeProblem(indicators, matrix.values, matrix.rows, matrix.weights, numericItems, 'class');
  const model = modelOfPosteriors(problem, posteriors, k);
  const { shares } = model;
  const design = new Float64Array(matrix.rows).fill(1);
  const priors = Float64Array.from({ length: matrix.rows * k }, (_, cell) => shares[cell % k]!);
  const covariance = parameterCovariance(problem, posteriors, priors, design, k, itemParameters(problem, model));
  return {
    shares: Array.from(shares, (share, c): ParameterEstimate => {
      const others = Array.from({ length: k - 1 }, (_, at) => at + 1);
      const gradient = new Map(others.map((d) => [d - 1, share * ((c === d ? 1 : 0) - shares[d]!)]));
      return { value: share, standardError: k === 1 ? null : standardErrorOf(covariance, gradient) };
    }),
    items: itemEstimates(indicators, matrix.values, problem, model, covariance, k - 1),
  };
}
