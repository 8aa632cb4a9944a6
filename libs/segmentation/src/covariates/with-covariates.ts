import { InvalidError } from '@needfinder/domain';
import { createRng } from '@needfinder/numeric';
import { informationCriteria, uncertaintyOf } from '../criteria.js';
import { latentClassEstimator } from '../em/latent-class-estimator.js';
import { collapsePatterns } from '../patterns.js';
import { styledIndicators } from '../styled-indicators.js';
import type { Indicator, SegmentationInput, SegmentationResult, Solution } from '../types.js';
import { fitLatentClassRegression, type LatentClassRegression } from './latent-class-regression.js';

/** What covariates say about who belongs where. */
export type CovariateReport = Omit<LatentClassRegression, 'posteriors' | 'labels'>;
export type SolutionWithCovariates = Solution & { readonly covariates: CovariateReport | null };
export type ResultWithCovariates = SegmentationResult & { readonly solutions: readonly SolutionWithCovariates[] };

/** One class on the people who have all covariates, so that its criteria compare with those of more classes. */
function oneClass(indicators: readonly Indicator[], covariates: readonly Indicator[], input: SegmentationInput) {
  const weights = indicators[0]!.values.map((_, row) =>
    covariates.some(({ values }) => Number.isNaN(values[row]!)) ? 0 : (input.weights?.[row] ?? 1),
  );
  const matrix = collapsePatterns(indicators, weights);
  const estimator = latentClassEstimator(indicators, matrix, 'raw', [], 1);
  const fit = estimator.fit(1, createRng(input.options.seed), 'full');
  const logLikelihood = fit.logLikelihood!;
  return { n: matrix.totalWeight, logLikelihood, parameters: fit.parameters!, weights };
}

function describe(
  solution: Solution,
  regression: LatentClassRegression,
  weights: Float64Array,
): SolutionWithCovariates {
  const { posteriors, labels, ...covariates } = regression;
  const { k, n, logLikelihood, parameters } = regression;
  const criteria = informationCriteria(logLikelihood, parameters, n, uncertaintyOf(posteriors, weights, k), k);
  const shares = regression.shares.map(({ value }) => value);
  const sizes = new Array<number>(k).fill(0);
  labels.forEach((label, row) => {
    if (solution.labels[row]! >= 0) sizes[label] = sizes[label]! + weights[row]!;
  });
  return { ...solution, ...criteria, logLikelihood, parameters, shares, sizes, posteriors, labels, covariates };
}

/**
 * Refits every latent class solution of a run with covariates in the class model. Log-likelihood, criteria, shares, sizes
 * and memberships are then those of that model, on the people who have all covariates; the verdict, stability and the
 * intervals of the shares stay those of the run.
 *
 * @param covariates - Length n each.
 * @throws InvalidError `segmentation.covariates.method` for a method without class probabilities, and as
 *   `fitLatentClassRegression` does.
 */
export function withCovariates(
  result: SegmentationResult,
  input: SegmentationInput,
  covariates: readonly Indicator[],
): ResultWithCovariates {
  const { method, style } = result.chosen;
  if (method !== 'lca') {
    throw new InvalidError(
      'segmentation.covariates.method',
      `Covariates need latent classes, the method is ${method}`,
      {
        method,
      },
    );
  }
  const indicators = styledIndicators(input.indicators, style);
  const alone = oneClass(indicators, covariates, input);
  const rng = createRng(input.options.seed).fork('covariates');
  const solutions = result.solutions.map((solution): SolutionWithCovariates => {
    if (solution.k === 1) {
      const { n, logLikelihood, parameters } = alone;
      const criteria = informationCriteria(logLikelihood, parameters, n, 0, 1);
      return { ...solution, ...criteria, logLikelihood, parameters, covariates: null };
    }
    const regression = fitLatentClassRegression(indicators, covariates, solution.k, rng.fork(solution.k), {
      restarts: input.options.restarts,
      variances: style === 'centred' ? 'shared' : 'class',
      ...(input.weights ? { weights: input.weights } : {}),
    });
    return describe(solution, regression, alone.weights);
  });
  return { ...result, solutions };
}
