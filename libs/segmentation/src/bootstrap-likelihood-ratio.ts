import { InvalidError } from '@needfinder/domain';
import type { Rng } from '@needfinder/numeric';
import { modelOfPosteriors } from './em/fitted-model.js';
import { codeProblem, type LatentClassProblem } from './em/problem.js';
import type { LatentClassModel } from './em/model.js';
import type { PatternFit } from './estimator.js';
import { latentClassEstimator } from './em/latent-class-estimator.js';
import { DEFAULT_OPTIONS } from './options.js';
import { collapsePatterns, type PatternMatrix } from './patterns.js';
import type { Indicator } from './types.js';
import { checkMatrix } from './validate.js';

export interface BootstrapLikelihoodRatio {
  /** The null hypothesis: k classes are enough. */
  readonly k: number;
  /** Twice the log-likelihood that one class more gains, ≥ 0. */
  readonly statistic: number;
  /** (1 + samples with at least that gain) / (1 + samples), so never 0. */
  readonly pValue: number;
  readonly samples: number;
}

export interface BootstrapOptions {
  /** Samples drawn from the fitted model; 199 gives p values in steps of .005. */
  readonly samples?: number;
  /** Searches per fit to a sample, the best counts. */
  readonly searches?: number;
  readonly restarts?: number;
  readonly weights?: Float64Array;
  /** Told after every sample; throwing from it stops the test. */
  readonly onSample?: (done: number, of: number) => void;
}

const SAMPLES = 199;
const SEARCHES = 5;

/** The best of several quick searches. */
function bestOf(searches: number, search: (attempt: number) => PatternFit): PatternFit {
  let best = search(0);
  for (let attempt = 1; attempt < searches; attempt += 1) {
    const fit = search(attempt);
    if (fit.logLikelihood! > best.logLikelihood!) best = fit;
  }
  return best;
}

/** Which item each column of the problem is, and the answer each category stands for. */
function decode(matrix: PatternMatrix, indicators: readonly Indicator[], problem: LatentClassProblem) {
  const coded = indicators.flatMap(({ scale }, item) => (scale === 'numeric' ? [] : [item]));
  const numeric = indicators.flatMap(({ scale }, item) => (scale === 'numeric' ? [item] : []));
  const answers = new Float64Array(problem.categories);
  for (let row = 0; row < matrix.rows; row += 1) {
    coded.forEach((item, j) => {
      const category = problem.codes[row * coded.length + j]!;
      if (category < problem.categories) answers[category] = matrix.values[row * matrix.items + item]!;
    });
  }
  return { coded, numeric, answers };
}

/** Draws a data set from a fitted model: as many people, their missing answers and their weights kept. */
function drawSample(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  problem: LatentClassProblem,
  model: LatentClassModel,
  rng: Rng,
): Indicator[] {
  const { coded, numeric, answers } = decode(matrix, indicators, problem);
  const n = matrix.patternOf.length;
  const drawn = indicators.map(({ values }) => new Float64Array(values.length).fill(Number.NaN));
  const pick = (probabilityOf: (index: number) => number, count: number): number => {
    let left = rng.next();
    for (let index = 0; index < count - 1; index += 1) {
      left -= probabilityOf(index);
      if (left < 0) return index;
    }
    return count - 1;
  };
  for (let row = 0; row < n; row += 1) {
    const c = pick((index) => model.shares[index]!, model.k);
    coded.forEach((item, j) => {
      if (Number.isNaN(indicators[item]!.values[row]!)) return;
      const { start, categories } = problem.coded[j]!;
      const first = c * (problem.categories + 1) + start;
      // A count is drawn among the values that occur, with the probabilities of its distribution.
      let total = 0;
      for (let m = 0; m < categories; m += 1) total += Math.exp(model.logProbability[first + m]!);
      drawn[item]![row] = answers[start + pick((m) => Math.exp(model.logProbability[first + m]!) / total, categories)]!;
    });
    numeric.forEach((item, q) => {
      if (Number.isNaN(indicators[item]!.values[row]!)) return;
      const cell = c * numeric.length + q;
      drawn[item]![row] = model.means[cell]! + Math.sqrt(model.variances[cell]!) * rng.normal();
    });
  }
  return indicators.map(({ name, scale }, item) => ({ name, scale, values: drawn[item]! }));
}

/**
 * Do k classes explain the answers, or does one class more gain more than it would in samples from a k-class model?
 *
 * @param indicators - Equal lengths; missing answers stay missing in the samples.
 * @param k - Classes of the null hypothesis, ≥ 1.
 * @param rng - Every sample has a stream of its own: the result does not depend on the order of the work.
 * @throws InvalidError as `fitSegmentation` does, and `segmentation.k.above-n` when k + 1 exceeds the rows.
 *
 * Source: McLachlan (1987), Applied Statistics 36:318-324 (parametric bootstrap); Nylund, Asparouhov & Muthén (2007),
 * Structural Equation Modeling 14:535-569 (choice of the number of classes).
 * Checked against: statistics and p values of the same test over poLCA 1.6.0.2 (reference-models.spec.ts).
 */
export function bootstrapLikelihoodRatio(
  indicators: readonly Indicator[],
  k: number,
  rng: Rng,
  options: BootstrapOptions = {},
): BootstrapLikelihoodRatio {
  const { samples = SAMPLES, searches = SEARCHES, restarts = DEFAULT_OPTIONS.restarts, weights } = options;
  checkMatrix(indicators, weights);
  const n = indicators[0]!.values.length;
  if (k + 1 > n) {
    throw new InvalidError('segmentation.k.above-n', `${k + 1} classes were asked for, there are ${n} rows`, {
      k: k + 1,
      rows: n,
    });
  }
  const matrix = collapsePatterns(indicators, weights);
  const observed = latentClassEstimator(indicators, matrix, 'raw', [], restarts);
  const fits = [k, k + 1].map((classes) => observed.fit(classes, rng.fork('observed', classes), 'full'));
  const gain = (smaller: PatternFit, larger: PatternFit): number =>
    Math.max(0, 2 * (larger.logLikelihood! - smaller.logLikelihood!));
  const statistic = gain(fits[0]!, fits[1]!);

  const numericItems = new Set(indicators.flatMap(({ scale }, item) => (scale === 'numeric' ? [item] : [])));
  const problem = codeProblem(indicators, matrix.values, matrix.rows, matrix.weights, numericItems, 'class');
  const model = modelOfPosteriors(problem, fits[0]!.posteriors, k);
  let atLeast = 0;
  for (let sample = 0; sample < samples; sample += 1) {
    const stream = rng.fork('sample', sample);
    const drawn = drawSample(indicators, matrix, problem, model, stream.fork('draw'));
    const estimator = latentClassEstimator(drawn, collapsePatterns(drawn, weights), 'raw', [], restarts);
    const [smaller, larger] = [k, k + 1].map((classes) =>
      bestOf(classes === 1 ? 1 : searches, (attempt) => estimator.fit(classes, stream.fork(classes, attempt), 'quick')),
    );
    if (gain(smaller!, larger!) >= statistic) atLeast += 1;
    options.onSample?.(sample + 1, samples);
  }
  return { k, statistic, pValue: (1 + atLeast) / (1 + samples), samples };
}
