import { kMeansOnce, type Rng } from '@needfinder/numeric';
import type { PatternMatrix } from '../patterns.js';
import { covarianceParameters, type CovarianceStructure } from './covariance-structure.js';
import { expectRows, maximiseFrom, standardise, type Run } from './gaussian-em.js';
import { groupByObserved } from './gaussian-expectation.js';

const SHORT_RUNS = 12;
const SHORT_STEPS = 10;
const FULL_RUNS = 4;
const FULL_STEPS = 2000;
const TOLERANCE = 1e-6;
const SAME_OPTIMUM = 0.02;

export interface GaussianSearch {
  /** In standard units. */
  readonly best: Run;
  /** Share of the full runs that reached the best log-likelihood. */
  readonly hitRate: number;
  /** In the units of the items. */
  readonly logLikelihood: number;
  readonly parameters: number;
  /** By item, what takes it from standard units to its own. */
  readonly mean: Float64Array;
  readonly unit: Float64Array;
}

/** Fits k Gaussians to a numeric matrix: short runs from many starts, the best of them to convergence. */
export function searchGaussians(
  matrix: PatternMatrix,
  k: number,
  structure: CovarianceStructure,
  rng: Rng,
): GaussianSearch {
  const { rows, items: q } = matrix;
  const { values, mean, unit, correction } = standardise(matrix);
  const groups = groupByObserved(values, rows, q);
  const points = {
    points: values.map((value) => (Number.isNaN(value) ? 0 : value)),
    rows,
    columns: q,
    weights: matrix.weights,
    observed:
      groups.length > 1 || groups[0]!.missing.length > 0
        ? Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1))
        : null,
  };
  const runFrom = (start: Float64Array, warm: Run | null, steps: number): Run => {
    let model: Pick<Run, 'shares' | 'means' | 'covariances'> =
      warm ?? maximiseFrom(matrix, values, groups, start, null, structure, k);
    let last = -Infinity;
    for (let step = 1; ; step += 1) {
      const expected = expectRows(matrix, values, groups, model, k);
      const converged = step > 3 && expected.logLikelihood - last < TOLERANCE;
      if (converged || step >= steps) return { ...model, ...expected, converged };
      last = expected.logLikelihood;
      model = maximiseFrom(matrix, values, groups, expected.posteriors, model, structure, k);
    }
  };
  const short = Array.from({ length: k === 1 ? 1 : SHORT_RUNS }, (_, run) => {
    const stream = rng.fork('start', run);
    const labels =
      run % 3 < 2
        ? kMeansOnce(points, k, stream, false).labels
        : Int32Array.from({ length: rows }, () => stream.int(k));
    const start = Float64Array.from(
      { length: rows * k },
      (_, cell) => (labels[Math.floor(cell / k)] === cell % k ? 0.9 : 0) + 0.1 / k,
    );
    return runFrom(start, null, SHORT_STEPS);
  }).sort((a, b) => b.logLikelihood - a.logLikelihood);
  const full = short.slice(0, FULL_RUNS).map((run) => runFrom(run.posteriors, run, FULL_STEPS));
  const best = full.reduce((leader, run) => (run.logLikelihood > leader.logLikelihood ? run : leader));

  return {
    best,
    hitRate: full.filter((run) => run.logLikelihood > best.logLikelihood - SAME_OPTIMUM).length / full.length,
    logLikelihood: best.logLikelihood + correction,
    parameters: k - 1 + k * q + covarianceParameters(structure, k, q),
    mean,
    unit,
  };
}
