import { InvalidError } from '@needfinder/domain';
import { certainMemberships } from '../certain-memberships.js';
import type { Estimator } from '../estimator.js';
import { modalLabels } from '../modal-labels.js';
import type { PatternMatrix } from '../patterns.js';
import { styledValues } from '../styled-values.js';
import type { Indicator, Style } from '../types.js';
import type { CovarianceStructure } from './covariance-structure.js';
import { searchGaussians } from './gaussian-search.js';

/** @throws InvalidError `segmentation.gaussian.scale` for an item that is not numeric. */
export function requireNumeric(indicators: readonly Indicator[]): void {
  const other = indicators.find(({ scale }) => scale !== 'numeric');
  if (other) {
    throw new InvalidError('segmentation.gaussian.scale', `Indicator "${other.name}" is ${other.scale}, not numeric`, {
      indicator: other.name,
    });
  }
}

/** A mixture of Gaussians whose covariances have the given structure; see `fitGaussianMixture`. */
export function gaussianEstimator(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
  structure: CovarianceStructure,
): Estimator {
  requireNumeric(indicators);
  const styled = { ...matrix, values: styledValues(matrix, style, block) };
  return {
    method: 'gaussian',
    style,
    cells: matrix.rows * matrix.items ** 2,
    fit: (k, rng) => {
      const { best, hitRate, logLikelihood, parameters } = searchGaussians(styled, k, structure, rng);
      const { posteriors, converged } = best;
      const labels = modalLabels(posteriors, matrix.rows, k);
      return { k, posteriors, labels, logLikelihood, parameters, withinSS: null, hitRate, converged, model: null };
    },
    memberships: certainMemberships,
    refit: (k, _, weights, rng) => {
      const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
      const { best } = searchGaussians({ ...styled, weights, totalWeight }, k, structure, rng);
      const labels = modalLabels(best.posteriors, matrix.rows, k);
      return { labels, hasty: labels };
    },
  };
}
