import { kMeansOnce, type KMeansProblem, type Rng } from '@needfinder/numeric';
import type { CovarianceStructure } from './covariance-structure.js';
import { expectRows, maximiseFrom, type GaussianModel, type GaussianProblem, type Run } from './gaussian-em.js';

const SHORT_RUNS = 12;
const SHORT_STEPS = 10;
const FULL_RUNS = 4;
const FULL_STEPS = 200;
const FINAL_STEPS = 1000;
const REFIT_STEPS = 20;
/** Log-likelihood still to be gained, by extrapolation, at which runs are compared, and at which the winner is finished. */
const FULL_TOLERANCE = 0.01;
const FINAL_TOLERANCE = 1e-4;
const SAME_OPTIMUM = 0.02;
/** A start leaves every person a little in every segment. */
const CERTAINTY = 0.9;

/**
 * EM from a model, until what is left to gain is under the tolerance or for so many steps.
 *
 * Source: Böhning et al. (1994), Ann. Inst. Stat. Math. 46:373-388 (what is left, by Aitken's extrapolation).
 */
export function runGaussians(
  problem: GaussianProblem,
  from: GaussianModel,
  structure: CovarianceStructure,
  k: number,
  steps: number,
  tolerance = FULL_TOLERANCE,
): Run {
  let model = from;
  let last = -Infinity;
  let lastGain = Infinity;
  for (let step = 1; ; step += 1) {
    const expected = expectRows(problem, model, k);
    const gain = Math.max(0, expected.logLikelihood - last);
    const left = gain < lastGain ? (gain * lastGain) / (lastGain - gain) : gain === 0 ? 0 : Infinity;
    const converged = step > 3 && left < tolerance;
    if (converged || step >= steps) return { ...model, ...expected, converged };
    last = expected.logLikelihood;
    lastGain = gain;
    model = maximiseFrom(problem, expected.posteriors, model, structure, k);
  }
}

const pointsOf = ({ matrix: { values, rows, items, weights } }: GaussianProblem): KMeansProblem => ({
  points: values.map((value) => (Number.isNaN(value) ? 0 : value)),
  rows,
  columns: items,
  weights,
  observed: values.some(Number.isNaN) ? Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1)) : null,
});

/** Some steps from memberships that favour the given labels. */
function runFromLabels(
  problem: GaussianProblem,
  labels: Int32Array,
  structure: CovarianceStructure,
  k: number,
  steps: number,
): Run {
  const start = new Float64Array(labels.length * k).fill((1 - CERTAINTY) / k);
  labels.forEach((label, row) => (start[row * k + label]! += CERTAINTY));
  return runGaussians(problem, maximiseFrom(problem, start, null, structure, k), structure, k, steps);
}

const bestOf = (runs: readonly Run[]): Run =>
  runs.reduce((leader, run) => (run.logLikelihood > leader.logLikelihood ? run : leader));

/**
 * Fits k Gaussians: short runs from many starts, the best of them to convergence.
 *
 * @returns The best run, and the share of the full runs that reached its log-likelihood.
 */
export function searchGaussians(
  problem: GaussianProblem,
  structure: CovarianceStructure,
  k: number,
  rng: Rng,
): { readonly best: Run; readonly hitRate: number } {
  const points = pointsOf(problem);
  const short = Array.from({ length: k === 1 ? 1 : SHORT_RUNS }, (_, run) => {
    const stream = rng.fork('start', run);
    const labels =
      run % 3 < 2
        ? kMeansOnce(points, k, stream, false).labels
        : Int32Array.from({ length: points.rows }, () => stream.int(k));
    return runFromLabels(problem, labels, structure, k, SHORT_STEPS);
  }).sort((a, b) => b.logLikelihood - a.logLikelihood);
  const full = short.slice(0, FULL_RUNS).map((run) => runGaussians(problem, run, structure, k, FULL_STEPS));
  const leader = bestOf(full);
  const hits = full.filter((run) => run.logLikelihood > leader.logLikelihood - SAME_OPTIMUM).length;
  const best = runGaussians(problem, leader, structure, k, FINAL_STEPS, FINAL_TOLERANCE);
  return { best, hitRate: hits / full.length };
}

/** Fits k Gaussians to a resample: a short run from k-means. */
export const refitGaussians = (problem: GaussianProblem, structure: CovarianceStructure, k: number, rng: Rng): Run =>
  runFromLabels(problem, kMeansOnce(pointsOf(problem), k, rng, false).labels, structure, k, REFIT_STEPS);
