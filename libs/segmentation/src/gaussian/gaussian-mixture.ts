import { InvalidError } from '@needfinder/domain';
import { kMeansOnce, type Rng } from '@needfinder/numeric';
import { informationCriteria, type Criteria } from '../criteria.js';
import { modalLabels } from '../modal-labels.js';
import { collapsePatterns } from '../patterns.js';
import { relabelFit } from '../relabel.js';
import type { Indicator } from '../types.js';
import { checkMatrix } from '../validate.js';
import { covarianceParameters, type CovarianceStructure } from './covariance-structure.js';
import { expectRows, maximiseFrom, standardise, type Run } from './gaussian-em.js';
import { groupByObserved } from './gaussian-expectation.js';

/** A mixture of Gaussians, one per segment. */
export interface GaussianMixture extends Criteria {
  readonly k: number;
  readonly structure: CovarianceStructure;
  readonly logLikelihood: number;
  readonly parameters: number;
  readonly converged: boolean;
  /** Share of the full runs that reached the best log-likelihood. */
  readonly hitRate: number;
  /** By segment, the largest first; sum 1. */
  readonly shares: readonly number[];
  /** By segment, in the units of the items. */
  readonly means: readonly Float64Array[];
  /** By segment, `items × items`. */
  readonly covariances: readonly Float64Array[];
  /** `n × k`, row-major; who answered nothing gets the shares. */
  readonly posteriors: Float64Array;
  /** Length n; −1 = no data in the row. */
  readonly labels: Int32Array;
}

const SHORT_RUNS = 12;
const SHORT_STEPS = 10;
const FULL_RUNS = 4;
const FULL_STEPS = 2000;
const TOLERANCE = 1e-6;
const SAME_OPTIMUM = 0.02;

/**
 * Segments people by numeric items as a mixture of Gaussians whose covariances have the given structure.
 *
 * @param indicators - All numeric, length n each; missing values at random, by full information.
 * @param k - Segments, ≥ 1.
 * @throws InvalidError as `fitSegmentation` does; `segmentation.gaussian.scale` for an item that is not numeric;
 *   `segmentation.k.above-n`.
 *
 * Source: Banfield & Raftery (1993), Biometrics 49:803-821; Celeux & Govaert (1995), Pattern Recognition 28:781-793;
 * missing values by Ghahramani & Jordan (1994), NIPS 6.
 * Checked against: mclust 6, log-likelihoods and parameters of all six structures (gaussian-mixture.spec.ts).
 */
export function fitGaussianMixture(
  indicators: readonly Indicator[],
  k: number,
  structure: CovarianceStructure,
  rng: Rng,
  weights?: Float64Array,
): GaussianMixture {
  checkMatrix(indicators, weights);
  const other = indicators.find(({ scale }) => scale !== 'numeric');
  if (other) {
    throw new InvalidError('segmentation.gaussian.scale', `Indicator "${other.name}" is ${other.scale}, not numeric`, {
      indicator: other.name,
    });
  }
  const matrix = collapsePatterns(indicators, weights);
  const { rows, items: q } = matrix;
  if (k > rows) {
    throw new InvalidError('segmentation.k.above-n', `${k} segments were asked for, there are ${rows} different rows`, {
      k,
      rows,
    });
  }
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

  const { posteriors } = relabelFit(matrix, {
    k,
    posteriors: best.posteriors,
    labels: modalLabels(best.posteriors, rows, k),
  });
  // Which segment of the run became which: the columns of posteriors tell.
  const order = Array.from({ length: k }, (_, c) => {
    const isColumn = (old: number): boolean => {
      for (let row = 0; row < rows; row += 1)
        if (posteriors[row * k + c] !== best.posteriors[row * k + old]) return false;
      return true;
    };
    return Array.from({ length: k }, (__, old) => old).find(isColumn) ?? c;
  });
  const shares = order.map((old) => best.shares[old]!);
  const parameters = k - 1 + k * q + covarianceParameters(structure, k, q);
  const logLikelihood = best.logLikelihood + correction;
  const labels = modalLabels(posteriors, rows, k);
  return {
    k,
    structure,
    logLikelihood,
    parameters,
    ...informationCriteria(logLikelihood, parameters, matrix.totalWeight, posteriors, matrix.weights, k),
    converged: best.converged,
    hitRate: full.filter((run) => run.logLikelihood > best.logLikelihood - SAME_OPTIMUM).length / full.length,
    shares,
    means: order.map((old) => best.means[old]!.map((value, item) => mean[item]! + unit[item]! * value)),
    covariances: order.map((old) =>
      best.covariances[old]!.map((value, cell) => value * unit[Math.floor(cell / q)]! * unit[cell % q]!),
    ),
    posteriors: Float64Array.from({ length: matrix.patternOf.length * k }, (_, cell) => {
      const pattern = matrix.patternOf[Math.floor(cell / k)]!;
      return pattern < 0 ? shares[cell % k]! : posteriors[pattern * k + (cell % k)]!;
    }),
    labels: matrix.patternOf.map((pattern) => (pattern < 0 ? -1 : labels[pattern]!)),
  };
}
