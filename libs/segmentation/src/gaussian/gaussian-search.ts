import { kMeansOnce, type KMeansProblem, type Rng } from '@needfinder/numeric';
import type { CovarianceStructure } from './covariance-structure.js';
import { expectRows, maximiseFrom, type GaussianModel, type GaussianProblem, type Run } from './gaussian-em.js';

const SHORT_RUNS = 12;
const SHORT_STEPS = 10;
const FULL_RUNS = 4;
const FULL_STEPS = 2000;
const REFIT_RUNS = 3;
const REFIT_STEPS = 20;
const TOLERANCE = 1e-6;
const SAME_OPTIMUM = 0.02;
/** A start leaves every person a little in every segment. */
const CERTAINTY = 0.9;

/** EM from a model, until it has converged or for so many steps. */
export function runGaussians(
  problem: GaussianProblem,
  from: GaussianModel,
  structure: CovarianceStructure,
  k: number,
  steps: number,
): Run {
  let model = from;
  let last = -Infinity;
  for (let step = 1; ; step += 1) {
    const expected = expectRows(problem, model, k);
    const converged = step > 3 && expected.logLikelihood - last < TOLERANCE;
    if (converged || step >= steps) return { ...model, ...expected, converged };
    last = expected.logLikelihood;
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
  const best = bestOf(full);
  const hits = full.filter((run) => run.logLikelihood > best.logLikelihood - SAME_OPTIMUM).length;
  return { best, hitRate: hits / full.length };
}

/** Fits k Gaussians to a resample: the best of a few short runs from k-means. */
export function refitGaussians(problem: GaussianProblem, structure: CovarianceStructure, k: number, rng: Rng): Run {
  const points = pointsOf(problem);
  const runs = Array.from({ length: REFIT_RUNS }, (_, run) =>
    runFromLabels(problem, kMeansOnce(points, k, rng.fork('start', run), false).labels, structure, k, REFIT_STEPS),
  );
  return bestOf(runs);
}
