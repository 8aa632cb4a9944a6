import { kMeans, kMeansFrom, kMeansOnce, type KMeansProblem, type KMeansSolution, type Rng } from '@needfinder/numeric';
import { copyModel, createTotals, type LatentClassModel } from './em/model.js';
import { codeProblem, parameterCount, type LatentClassProblem } from './em/problem.js';
import { expect } from './em/expectation.js';
import { runEm } from './em/run-em.js';
import { classify, searchLatentClasses, type LatentClassSearch, type SearchEffort } from './em/search.js';
import { totalsOfLabels } from './em/starts.js';
import { createModel } from './em/model.js';
import { buildPoints, planColumns } from './k-means/matrix.js';
import type { PatternMatrix } from './patterns.js';
import { centreWithinPerson } from './rating-block.js';
import { sampleRows, type RowSample } from './sample-rows.js';
import type { Indicator, Method, Style } from './types.js';

/** One solution on the patterns, before it is described. */
export interface PatternFit {
  readonly k: number;
  /** `rows × k`. */
  readonly posteriors: Float64Array;
  readonly labels: Int32Array;
  readonly logLikelihood: number | null;
  readonly parameters: number | null;
  readonly withinSS: number | null;
  readonly hitRate: number;
  readonly converged: boolean;
  /** Where a resample starts; null for methods without a model. */
  readonly model: LatentClassModel | null;
}

/** How much trouble a fit takes: `quick` is for comparisons only. */
export type Effort = 'full' | 'quick';

/** A method on one style of the data. */
export interface Estimator {
  readonly method: Method;
  readonly style: Style;
  /** Values of one pass over the data per segment: what the effort is planned by. */
  readonly cells: number;
  readonly fit: (k: number, rng: Rng, effort: Effort) => PatternFit;
  /** Fits k segments to other weights of the same patterns and labels all patterns. */
  readonly refit: (k: number, model: LatentClassModel | null, weights: Float64Array, rng: Rng) => Refit;
}

/** Labels of all patterns after a refit. */
export interface Refit {
  readonly labels: Int32Array;
  /** After fewer starts, where the method has some. */
  readonly hasty: Int32Array;
}

/** Rows among which a model is searched; of more, a sample is, and all of them only finish it. */
const SEARCHED_ROWS = 10_000;
const PASSES_OVER_ALL = 9;
const TOLERANCE_OVER_ALL = 1;
/** What one search may cost, in terms of the likelihood that are added up; larger data get fewer starts. */
const SEARCH_BUDGET = 1e8;
/** A parameter is updated in about as much time as so many terms are added. */
const TERMS_PER_PARAMETER = 30;
const SHORT_STEPS = 12;
const PASSES_PER_SHORT_RUN = 40;
const SHORT_RUNS_PER_RESTART = 3;
const FEWEST_SHORT_RUNS = 8;
const FULL_STEPS = 300;
const PASSES_PER_FULL_RUN = 250;
const FEWEST_FULL_RUNS = 4;
const AGREEING_RUNS = 6;
const PASSES_PER_ROUND = 500;
const MOST_ROUNDS = 6;
const NEIGHBOURS_PER_SEGMENT = 6;
const FINAL_STEPS = 3000;
/** The same for k-means: distances that the swaps may take. */
const SWAP_BUDGET = 5e6;
const REFIT_KMEANS_STARTS = 10;
const HASTY_KMEANS_STARTS = 3;
const REFIT_STEPS = 20;

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, Math.floor(value)));

function planEffort(problem: LatentClassProblem, k: number, restarts: number, effort: Effort): SearchEffort {
  if (effort === 'quick') {
    return {
      shortRuns: 6,
      shortSteps: SHORT_STEPS,
      fullRuns: 2,
      fullSteps: 60,
      agreeingRuns: 2,
      rounds: 0,
      neighbours: 0,
      finalSteps: 40,
    };
  }
  const terms = problem.rows * (problem.coded.length + problem.numericItems) + TERMS_PER_PARAMETER * problem.categories;
  const passes = SEARCH_BUDGET / (terms * k);
  const fullRuns = within(passes / PASSES_PER_FULL_RUN, Math.min(FEWEST_FULL_RUNS, restarts), restarts);
  return {
    shortRuns: within(
      passes / PASSES_PER_SHORT_RUN,
      Math.max(FEWEST_SHORT_RUNS, fullRuns),
      SHORT_RUNS_PER_RESTART * restarts,
    ),
    shortSteps: SHORT_STEPS,
    fullRuns,
    fullSteps: FULL_STEPS,
    agreeingRuns: Math.min(AGREEING_RUNS, restarts),
    rounds: within(passes / PASSES_PER_ROUND, 0, MOST_ROUNDS),
    neighbours: NEIGHBOURS_PER_SEGMENT * k,
    finalSteps: within(passes, FULL_STEPS, FINAL_STEPS),
  };
}

/** The most likely class of each row; the lowest number wins a tie. */
export function modalLabels(posteriors: Float64Array, rows: number, k: number): Int32Array {
  const labels = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let best = 0;
    for (let c = 1; c < k; c += 1) if (posteriors[row * k + c]! > posteriors[row * k + best]!) best = c;
    labels[row] = best;
  }
  return labels;
}

/** Values as the style wants them. */
export const styledValues = (matrix: PatternMatrix, style: Style, block: readonly number[]): Float64Array =>
  style === 'raw' ? matrix.values : centreWithinPerson(matrix.values, matrix.rows, matrix.items, block);

export function pointsOf(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
): KMeansProblem {
  const values = styledValues(matrix, style, block);
  const plan = planColumns(indicators, block, values, matrix.rows, matrix.weights);
  return buildPoints(plan, values, matrix.rows, matrix.items, matrix.weights);
}

const reweigh = (problem: LatentClassProblem, weights: Float64Array): LatentClassProblem => ({
  ...problem,
  weights,
  totalWeight: weights.reduce((total, weight) => total + weight, 0),
});

/** The same problem on some of its rows, each standing for more people. */
function problemOfSample(problem: LatentClassProblem, { rows, weights }: RowSample): LatentClassProblem {
  const J = problem.coded.length;
  const Q = problem.numericItems;
  const codes = new Int32Array(rows.length * J);
  const numeric = new Float64Array(rows.length * Q);
  rows.forEach((row, position) => {
    codes.set(problem.codes.subarray(row * J, (row + 1) * J), position * J);
    numeric.set(problem.numeric.subarray(row * Q, (row + 1) * Q), position * Q);
  });
  return { ...problem, rows: rows.length, weights, codes, numeric };
}

function pointsOfSample(points: KMeansProblem, { rows, weights }: RowSample): KMeansProblem {
  const { columns, observed } = points;
  const kept = new Float64Array(rows.length * columns);
  const seen = observed && new Uint8Array(rows.length * columns);
  rows.forEach((row, position) => {
    kept.set(points.points.subarray(row * columns, (row + 1) * columns), position * columns);
    seen?.set(observed!.subarray(row * columns, (row + 1) * columns), position * columns);
  });
  return { points: kept, rows: rows.length, columns, weights, observed: seen };
}

/** Searches among a sample where there are many rows, and takes its best model to all of them. */
function searchInSample(
  problem: LatentClassProblem,
  points: KMeansProblem,
  k: number,
  rng: Rng,
  restarts: number,
  effort: Effort,
): LatentClassSearch {
  if (problem.rows <= SEARCHED_ROWS) {
    return searchLatentClasses(problem, points, k, rng, planEffort(problem, k, restarts, effort));
  }
  const sample = sampleRows(problem.weights, SEARCHED_ROWS);
  const part = problemOfSample(problem, sample);
  const found = searchLatentClasses(
    part,
    pointsOfSample(points, sample),
    k,
    rng,
    planEffort(part, k, restarts, effort),
  );
  const totals = createTotals(problem, k);
  expect(problem, found.model, totals, null);
  const rule = { steps: effort === 'full' ? PASSES_OVER_ALL : 1, tolerance: TOLERANCE_OVER_ALL, target: -Infinity };
  const fit = runEm(problem, found.model, totals, rule);
  return { ...fit, logLikelihood: fit.logLikelihood + problem.unitCorrection, hitRate: found.hitRate };
}

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
  const values = styledValues(matrix, style, block);
  const numericItems = new Set(indicators.flatMap(({ scale }, item) => (scale === 'numeric' ? [item] : [])));
  if (style === 'centred') for (const item of block) numericItems.add(item);
  const variances = style === 'centred' ? 'shared' : 'class';
  const problem = codeProblem(indicators, values, matrix.rows, matrix.weights, numericItems, variances);
  const points = pointsOf(indicators, matrix, style, block);
  const cells = matrix.rows * matrix.items;
  return {
    method: 'lca',
    style,
    cells,
    fit: (k, rng, effort) => {
      const found = searchInSample(problem, points, k, rng, restarts, effort);
      const posteriors = classify(problem, found.model);
      return {
        k,
        posteriors,
        labels: modalLabels(posteriors, matrix.rows, k),
        logLikelihood: found.logLikelihood,
        parameters: parameterCount(problem, k),
        withinSS: null,
        hitRate: found.hitRate,
        converged: found.converged,
        model: found.model,
      };
    },
    refit: (k, model, weights, rng) =>
      refitLatentClasses(reweigh(problem, weights), { ...points, weights }, model, k, rng),
  };
}

/** k-means; its memberships are all or nothing. */
export function kMeansEstimator(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
  restarts: number,
): Estimator {
  const points = pointsOf(indicators, matrix, style, block);
  const cells = points.rows * points.columns;
  return {
    method: 'kmeans',
    style,
    cells,
    fit: (k, rng, effort) => {
      const swaps = effort === 'quick' ? 0 : within(SWAP_BUDGET / (cells * k), 10, 150);
      const found = kMeans(points, k, rng, effort === 'quick' ? 5 : restarts, swaps);
      const posteriors = new Float64Array(points.rows * k);
      found.labels.forEach((label, row) => (posteriors[row * k + label] = 1));
      return {
        k,
        posteriors,
        labels: found.labels,
        logLikelihood: null,
        parameters: null,
        withinSS: found.withinSS,
        hitRate: found.hitRate,
        converged: found.converged,
        model: null,
      };
    },
    refit: (k, _, weights, rng) => refitKMeans({ ...points, weights }, k, rng),
  };
}

/** k rows drawn by weight, as centres. */
function drawCentres({ points, columns, rows, weights }: KMeansProblem, k: number, rng: Rng): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const centres = new Float64Array(k * columns);
  for (let c = 0; c < k; c += 1) {
    let left = rng.next() * total;
    let row = 0;
    for (; row < rows - 1; row += 1) {
      left -= weights[row]!;
      if (left < 0) break;
    }
    centres.set(points.subarray(row * columns, (row + 1) * columns), c * columns);
  }
  return centres;
}

/** The best of several plain runs from random people, as the published stabilities were computed: a better search is stabler. */
function refitKMeans(points: KMeansProblem, k: number, rng: Rng): Refit {
  const run = (start: number): KMeansSolution => kMeansFrom(points, k, drawCentres(points, k, rng.fork(start)), false);
  let best = run(0);
  let hasty = best;
  for (let start = 1; start < REFIT_KMEANS_STARTS; start += 1) {
    const found = run(start);
    if (found.withinSS < best.withinSS) best = found;
    if (start < HASTY_KMEANS_STARTS) hasty = best;
  }
  return { labels: best.labels, hasty: hasty.labels };
}
