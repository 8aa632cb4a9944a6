import { consensusEstimator } from './consensus/consensus-estimator.js';
import type { Estimator } from './estimator.js';
import { gaussianEstimator } from './gaussian/gaussian-estimator.js';
import { kMeansEstimator } from './k-means/k-means-estimator.js';
import { latentClassEstimator } from './em/latent-class-estimator.js';
import { pamEstimator } from './pam/pam-estimator.js';
import type { PatternMatrix } from './patterns.js';
import type { Indicator, Method, SegmentationOptions, Style } from './types.js';
import { wardEstimator } from './ward/ward-estimator.js';

const ESTIMATORS = {
  lca: latentClassEstimator,
  kmeans: kMeansEstimator,
  ward: wardEstimator,
  pam: pamEstimator,
  consensus: consensusEstimator,
} satisfies Record<Exclude<Method, 'gaussian'>, unknown>;

/** Of the structures with few parameters the one that lets items differ in spread. */
const DEFAULT_COVARIANCE = 'diagonal-shared';

/** The estimator of a method on one style of the data. */
export const createEstimator = (
  method: Method,
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
  { restarts, covariance = DEFAULT_COVARIANCE }: Pick<SegmentationOptions, 'restarts' | 'covariance'>,
): Estimator =>
  method === 'gaussian'
    ? gaussianEstimator(indicators, matrix, style, block, covariance)
    : ESTIMATORS[method](indicators, matrix, style, block, restarts);
