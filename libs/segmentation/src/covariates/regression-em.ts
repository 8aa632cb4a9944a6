import { logDensities, modelOfPosteriors, totalsOfPosteriors } from '../em/fitted-model.js';
import { maximise, type LatentClassModel } from '../em/model.js';
import type { LatentClassProblem } from '../em/problem.js';
import { classProbabilities, newtonStep } from './class-logit.js';

const STEPS = 2000;
/** A converged or abandoned run of EM. */
export interface RegressionFit {
  readonly model: LatentClassModel;
  readonly coefficients: Float64Array;
  readonly priors: Float64Array;
  readonly posteriors: Float64Array;
  readonly logLikelihood: number;
  readonly converged: boolean;
}

/** Log-likelihood of the rows that count, and everybody's posteriors under their own priors. */
function posteriorsOf(problem: LatentClassProblem, densities: Float64Array, priors: Float64Array, k: number) {
  const posteriors = new Float64Array(densities.length);
  let logLikelihood = 0;
  for (let row = 0; row < problem.rows; row += 1) {
    let top = -Infinity;
    for (let c = 0; c < k; c += 1) top = Math.max(top, densities[row * k + c]!);
    let sum = 0;
    for (let c = 0; c < k; c += 1) {
      const joint = priors[row * k + c]! * Math.exp(densities[row * k + c]! - top);
      posteriors[row * k + c] = joint;
      sum += joint;
    }
    for (let c = 0; c < k; c += 1) posteriors[row * k + c] = posteriors[row * k + c]! / sum;
    logLikelihood += problem.weights[row]! * (top + Math.log(sum));
  }
  return { posteriors, logLikelihood };
}

/**
 * EM from the given posteriors: a Newton step of the class logit and one maximisation of the items per step.
 *
 * @param design - `rows × width`.
 * @param start - `rows × k`.
 * @param tolerance - Log-likelihood still to be gained, by extrapolation, at which the run ends.
 */
export function runRegressionEm(
  problem: LatentClassProblem,
  design: Float64Array,
  width: number,
  start: Float64Array,
  k: number,
  tolerance: number,
): RegressionFit {
  const { weights } = problem;
  const model = modelOfPosteriors(problem, start, k);
  let coefficients = new Float64Array((k - 1) * width);
  let posteriors = start;
  let last = -Infinity;
  let lastGain = Infinity;
  for (let step = 0; ; step += 1) {
    coefficients = Float64Array.from(newtonStep(design, width, coefficients, posteriors, weights, k));
    maximise(problem, model, totalsOfPosteriors(problem, posteriors, k));
    const priors = classProbabilities(design, width, coefficients, k);
    const next = posteriorsOf(problem, logDensities(problem, model), priors, k);
    posteriors = next.posteriors;
    const gain = next.logLikelihood - last;
    const rate = Math.min(gain / lastGain, 0.999);
    // What is left to gain, extrapolated as in the plain search (Böhning et al. 1994).
    const converged = step > 5 && (gain <= 0 || gain / (1 - rate) < tolerance);
    if (converged || step >= STEPS) {
      return { model, coefficients, priors, posteriors, logLikelihood: next.logLikelihood, converged };
    }
    last = next.logLikelihood;
    lastGain = gain;
  }
}

/** The logit that a fit's posteriors imply, to the last digit. */
export function fitCoefficients(
  design: Float64Array,
  width: number,
  posteriors: Float64Array,
  weights: Float64Array,
  k: number,
) {
  let coefficients = new Float64Array((k - 1) * width);
  for (let step = 0; step < 100; step += 1) {
    const next = newtonStep(design, width, coefficients, posteriors, weights, k);
    const moved = next.some((value, at) => Math.abs(value - coefficients[at]!) > 1e-10);
    coefficients = Float64Array.from(next);
    if (!moved) break;
  }
  return coefficients;
}
