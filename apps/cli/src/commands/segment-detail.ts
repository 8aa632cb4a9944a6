import { createRng } from '@needfinder/numeric';
import {
  absoluteFit,
  bootstrapLikelihoodRatio,
  classParameters,
  collapsePatterns,
  type AbsoluteFit,
  type BootstrapLikelihoodRatio,
  type ClassParameters,
  type SegmentationInput,
  type Solution,
} from '@needfinder/segmentation';

/** What a latent class model of the answers as given says beyond its segments. */
export interface SegmentDetail {
  readonly k: number;
  /** Shares, probabilities, means and rates with standard errors. */
  readonly parameters: ClassParameters;
  /** Against the saturated table; null where there is none. */
  readonly absoluteFit: AbsoluteFit | null;
  /** One class fewer against these classes; null for one class, or where it was not asked for. */
  readonly bootstrapLikelihoodRatio: BootstrapLikelihoodRatio | null;
}

/**
 * Details of one solution.
 *
 * @param samples - Samples of the bootstrap likelihood ratio test; 0 = no test.
 * @returns null where the solution is no latent class model of the answers as given.
 */
export function detailOf(
  { indicators, weights, options }: SegmentationInput,
  { k, method, style, posteriors }: Solution,
  samples: number,
): SegmentDetail | null {
  if (method !== 'lca' || style !== 'raw') return null;
  const matrix = collapsePatterns(indicators, weights);
  const ofPatterns = new Float64Array(matrix.rows * k);
  matrix.patternOf.forEach((pattern, row) => {
    if (pattern >= 0) ofPatterns.set(posteriors.subarray(row * k, (row + 1) * k), pattern * k);
  });
  return {
    k,
    parameters: classParameters(indicators, matrix, ofPatterns, k),
    absoluteFit: absoluteFit(indicators, matrix, ofPatterns, k),
    bootstrapLikelihoodRatio:
      k === 1 || samples === 0
        ? null
        : bootstrapLikelihoodRatio(indicators, k - 1, createRng(options.seed).fork('likelihood ratio'), {
            samples,
            ...(weights ? { weights } : {}),
          }),
  };
}
