import { kMeansOnce, type KMeansProblem, type Rng } from '@needfinder/numeric';
import type { Estimator, Refit } from '../estimator.js';
import { pointsOf } from '../k-means/points.js';
import { modalLabels } from '../modal-labels.js';
import type { PatternMatrix } from '../patterns.js';
import { pickRows, styledRows } from '../styled-values.js';
import type { Indicator, Style } from '../types.js';
import { expect } from './expectation.js';
import { copyModel, createModel, createTotals, type LatentClassModel } from './model.js';
import { codeInBlocks, codeRows, planCoding } from './coding.js';
import { parameterCount, type LatentClassProblem } from './problem.js';
import { runEm } from './run-em.js';
import { classify } from './search.js';
import { searchedRows, searchInSample } from './search-in-sample.js';
import { totalsOfLabels } from './starts.js';

const REFIT_STEPS = 20;
/** Rows that are coded at a time where they are too many to be held coded. */
const BLOCK_ROWS = 16_384;

const reweigh = (problem: LatentClassProblem, weights: Float64Array): LatentClassProblem => ({
  ...problem,
  weights,
  totalWeight: weights.reduce((total, weight) => total + weight, 0),
});

/** The better of a warm run from the full solution and of a fresh start, so that resampling can leave the solution. */
function refitLatentClasses(
  problem: LatentClassProblem,
  points: KMeansProblem,
  model: LatentClassModel | null,
  k: number,
  rng: Rng,
): Refit {
  const rule = { steps: REFIT_STEPS, tolerance: 0.01, target: -Infinity };
  const totals = createTotals(problem, k);
  totalsOfLabels(problem, kMeansOnce(points, k, rng, false).labels, k, totals);
  let best = runEm(problem, createModel(problem, k), totals, rule);
  if (model !== null) {
    expect(problem, model, totals, null);
    const warm = runEm(problem, copyModel(model), totals, rule);
    if (warm.logLikelihood >= best.logLikelihood) best = warm;
  }
  const labels = modalLabels(classify(problem, best.model), problem.rows, k);
  return { labels, hasty: labels };
}

/** Latent class analysis; ratings of the centred style are modelled as Gaussian with one variance per item. */
export function latentClassEstimator(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
  restarts: number,
): Estimator {
  const numericItems = new Set(indicators.flatMap(({ scale }, item) => (scale === 'numeric' ? [item] : [])));
  if (style === 'centred') for (const item of block) numericItems.add(item);
  const variances = style === 'centred' ? 'shared' : 'class';
  const sample = searchedRows(matrix.weights);
  const source = styledRows(matrix, style, block, sample === null ? matrix.rows : BLOCK_ROWS);
  const coding = planCoding(indicators, source, numericItems, variances);
  const problem =
    sample === null ? codeRows(coding, source.values(0, matrix.rows), matrix.weights) : codeInBlocks(coding, source);
  const searchedProblem = sample === null ? problem : codeRows(coding, pickRows(source, sample.rows), sample.weights);
  let searched: KMeansProblem | null = null;
  const searchedPoints = (): KMeansProblem => (searched ??= pointsOf(indicators, matrix, style, block, sample));
  let all: KMeansProblem | null = null;
  const points = (): KMeansProblem =>
    sample === null ? searchedPoints() : (all ??= pointsOf(indicators, matrix, style, block));
  const cells = matrix.rows * matrix.items;
  return {
    method: 'lca',
    style,
    cells,
    fit: (k, rng, effort) => {
      const found = searchInSample(problem, searchedProblem, searchedPoints(), k, rng, restarts, effort);
      const posteriors = new Float64Array(problem.rows * k);
      const logLikelihood = expect(problem, found.model, createTotals(problem, k), posteriors);
      return {
        k,
        posteriors,
        labels: modalLabels(posteriors, matrix.rows, k),
        logLikelihood: logLikelihood + problem.unitCorrection,
        parameters: parameterCount(problem, k),
        withinSS: null,
        hitRate: found.hitRate,
        converged: found.converged,
        model: found.model,
      };
    },
    memberships: ({ model }) => classify(problem, model!),
    refit: (k, model, weights, rng) =>
      refitLatentClasses(reweigh(problem, weights), { ...points(), weights }, model, k, rng),
  };
}
