import { InvalidError } from '@needfinder/domain';
import type { Rng } from '@needfinder/numeric';
import { informationCriteria, uncertaintyOf, type Criteria } from '../criteria.js';
import { modalLabels } from '../modal-labels.js';
import { collapsePatterns } from '../patterns.js';
import { relabelFit } from '../relabel.js';
import type { Indicator } from '../types.js';
import { checkMatrix } from '../validate.js';
import type { CovarianceStructure } from './covariance-structure.js';
import { requireNumeric } from './gaussian-estimator.js';
import { searchGaussians } from './gaussian-search.js';

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
  requireNumeric(indicators);
  const matrix = collapsePatterns(indicators, weights);
  const { rows, items: q } = matrix;
  if (k > rows) {
    throw new InvalidError('segmentation.k.above-n', `${k} segments were asked for, there are ${rows} different rows`, {
      k,
      rows,
    });
  }
  const { best, hitRate, logLikelihood, parameters, mean, unit } = searchGaussians(matrix, k, structure, rng);
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
  const labels = modalLabels(posteriors, rows, k);
  return {
    k,
    structure,
    logLikelihood,
    parameters,
    ...informationCriteria(
      logLikelihood,
      parameters,
      matrix.totalWeight,
      uncertaintyOf(posteriors, matrix.weights, k),
      k,
    ),
    converged: best.converged,
    hitRate,
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
