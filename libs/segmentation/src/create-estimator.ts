import { consensusEstimator } from './consensus/consensus-estimator.js';
import type { Estimator } from './estimator.js';
import { kMeansEstimator } from './k-means/k-means-estimator.js';
import { latentClassEstimator } from './em/latent-class-estimator.js';
import { pamEstimator } from './pam/pam-estimator.js';
import type { PatternMatrix } from './patterns.js';
import type { Indicator, Method, Style } from './types.js';
import { wardEstimator } from './ward/ward-estimator.js';

const ESTIMATORS = {
  lca: latentClassEstimator,
  kmeans: kMeansEstimator,
  ward: wardEstimator,
  pam: pamEstimator,
  consensus: consensusEstimator,
} satisfies Record<Method, unknown>;

/** The estimator of a method on one style of the data. */
export const createEstimator = (
  method: Method,
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
  restarts: number,
): Estimator => ESTIMATORS[method](indicators, matrix, style, block, restarts);
