import { InvalidError } from '@needfinder/domain';
import { certainMemberships } from '../certain-memberships.js';
import type { Estimator } from '../estimator.js';
import { modalLabels } from '../modal-labels.js';
import { thinPeople, type PatternMatrix } from '../patterns.js';
import { styledValues } from '../styled-values.js';
import type { Indicator, Style } from '../types.js';
import { covarianceParameters, type CovarianceStructure } from './covariance-structure.js';
import { gaussianProblem, standardise } from './gaussian-em.js';
import { refitGaussians, runGaussians, searchGaussians } from './gaussian-search.js';

/** @throws InvalidError `segmentation.gaussian.scale` for an item that is not numeric. */
function requireNumeric(indicators: readonly Indicator[]): void {
  const other = indicators.find(({ scale }) => scale !== 'numeric');
  if (other) {
    throw new InvalidError('segmentation.gaussian.scale', `Indicator "${other.name}" is ${other.scale}, not numeric`, {
      indicator: other.name,
    });
  }
}

/** Patterns among which a model is searched; of more, a sample is, and all of them only finish it. */
const SEARCHED_PATTERNS = 2000;
const PASSES_OVER_ALL = 10;

/**
 * A mixture of Gaussians whose covariances have the given structure, for numeric items; missing values at random, by full
 * information.
 *
 * @throws InvalidError `segmentation.gaussian.scale` for an item that is not numeric.
 *
 * Source: Banfield & Raftery (1993), Biometrics 49:803-821; Celeux & Govaert (1995), Pattern Recognition 28:781-793;
 * missing values by Ghahramani & Jordan (1994), NIPS 6.
 * Checked against: mclust 6, log-likelihoods and parameters of all six structures (gaussian-estimator.spec.ts).
 */
export function gaussianEstimator(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
  structure: CovarianceStructure,
): Estimator {
  requireNumeric(indicators);
  const { rows, items } = matrix;
  const { matrix: standard, correction } = standardise({ ...matrix, values: styledValues(matrix, style, block) });
  const problem = gaussianProblem(standard);
  const searched = rows > SEARCHED_PATTERNS ? gaussianProblem(thinPeople(standard, SEARCHED_PATTERNS).matrix) : problem;
  return {
    method: 'gaussian',
    style,
    cells: rows * items ** 2,
    fit: (k, rng) => {
      const { best, hitRate } = searchGaussians(searched, structure, k, rng);
      const run = searched === problem ? best : runGaussians(problem, best, structure, k, PASSES_OVER_ALL);
      return {
        k,
        posteriors: run.posteriors,
        labels: modalLabels(run.posteriors, rows, k),
        logLikelihood: run.logLikelihood + correction,
        parameters: k - 1 + k * items + covarianceParameters(structure, k, items),
        withinSS: null,
        hitRate,
        converged: best.converged,
        model: null,
      };
    },
    memberships: certainMemberships,
    refit: (k, _, weights, rng) => {
      const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
      const resample = { ...problem, matrix: { ...standard, weights, totalWeight } };
      const labels = modalLabels(refitGaussians(resample, structure, k, rng).posteriors, rows, k);
      return { labels, hasty: labels };
    },
  };
}
