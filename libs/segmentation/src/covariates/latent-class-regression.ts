import { InvalidError } from '@needfinder/domain';
import { normalCdf, type Rng } from '@needfinder/numeric';
import { modelOfPosteriors } from '../em/fitted-model.js';
import { codeProblem, parameterCount } from '../em/problem.js';
import { latentClassEstimator } from '../em/latent-class-estimator.js';
import { modalLabels } from '../modal-labels.js';
import { DEFAULT_OPTIONS } from '../options.js';
import { collapsePatterns, type PatternMatrix } from '../patterns.js';
import { relabelFit } from '../relabel.js';
import type { Indicator } from '../types.js';
import { itemParameters, parameterCovariance } from '../parameters/scores.js';
import { checkMatrix } from '../validate.js';
import { classProbabilities } from './class-logit.js';
import { designOf, unitsOf } from './design.js';
import {
  itemEstimates,
  standardErrorOf,
  type ItemEstimates,
  type ParameterEstimate,
} from '../parameters/parameter-estimates.js';
import { fitCoefficients, runRegressionEm } from './regression-em.js';

export interface RegressionTerm extends ParameterEstimate {
  /** "(intercept)", the covariate, or "covariate: level". */
  readonly name: string;
  readonly z: number | null;
  readonly pValue: number | null;
}

/** A latent class model whose class probabilities depend on covariates. */
export interface LatentClassRegression {
  readonly k: number;
  /** People with all covariates and at least one answer, by weight: the model rests on them. */
  readonly n: number;
  /** Rows without a covariate: they get memberships by their answers alone. */
  readonly rowsLeftOut: number;
  readonly logLikelihood: number;
  readonly parameters: number;
  readonly aic: number;
  readonly bic: number;
  readonly converged: boolean;
  /** By segment, the largest first; sum 1. */
  readonly shares: readonly ParameterEstimate[];
  /** One per segment but the first: log odds against segment 0, in the covariates' own units. */
  readonly coefficients: readonly { readonly segment: number; readonly terms: readonly RegressionTerm[] }[];
  readonly items: readonly ItemEstimates[];
  /** `n × k`, row-major, of every respondent. */
  readonly posteriors: Float64Array;
  /** Length n. */
  readonly labels: Int32Array;
}

export interface RegressionOptions {
  /** Length n, ≥ 0. */
  readonly weights?: Float64Array;
  readonly restarts?: number;
  /** Whether numeric items have a variance per class or one for all. */
  readonly variances?: 'class' | 'shared';
}

/** Starts beside the model without covariates. */
const OTHER_STARTS = 4;
/** Log-likelihood left to gain at which starts are compared, and at which the best is finished. */
const COMPARED = 0.01;
const FINISHED = 1e-6;

/** Answers and covariates collapsed together; who lacks a covariate or gave no answer weighs nothing. */
function prepare(indicators: readonly Indicator[], covariates: readonly Indicator[], weights?: Float64Array) {
  const joint = collapsePatterns([...indicators, ...covariates], weights);
  const { rows, items: width } = joint;
  const items = indicators.length;
  const values = new Float64Array(rows * items);
  const counts = new Uint8Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const cells = joint.values.subarray(row * width, (row + 1) * width);
    values.set(cells.subarray(0, items), row * items);
    const answered = cells.subarray(0, items).some((value) => !Number.isNaN(value));
    counts[row] = answered && !cells.subarray(items).some(Number.isNaN) ? 1 : 0;
  }
  const kept = joint.weights.map((weight, row) => (counts[row] === 1 ? weight : 0));
  const totalWeight = kept.reduce((sum, weight) => sum + weight, 0);
  const matrix: PatternMatrix = { ...joint, items, values, weights: kept, totalWeight };
  return { matrix, counts, covariateOf: (row: number, at: number): number => joint.values[row * width + items + at]! };
}

/** Posteriors of models without covariates, which see identical answers once whatever their covariates. */
function startsOf(
  indicators: readonly Indicator[],
  joint: PatternMatrix,
  k: number,
  rng: Rng,
  restarts: number,
): Float64Array[] {
  const columns = indicators.map((indicator, item): Indicator => ({
    ...indicator,
    values: Float64Array.from({ length: joint.rows }, (_, row) => joint.values[row * joint.items + item]!),
  }));
  const answers = collapsePatterns(columns, joint.weights);
  const estimator = latentClassEstimator(indicators, answers, 'raw', [], restarts);
  const fits = [
    estimator.fit(k, rng.fork('plain'), 'full'),
    ...Array.from({ length: OTHER_STARTS }, (_, start) => estimator.fit(k, rng.fork('start', start), 'quick')),
  ];
  return fits.map(({ posteriors }) =>
    Float64Array.from({ length: joint.rows * k }, (_, cell) => {
      const pattern = answers.patternOf[Math.floor(cell / k)]!;
      return pattern < 0 ? 1 / k : posteriors[pattern * k + (cell % k)]!;
    }),
  );
}

/** Segments numbered as everywhere: the largest first. */
const inCanonicalOrder = (matrix: PatternMatrix, posteriors: Float64Array, k: number): Float64Array =>
  relabelFit(matrix, { k, posteriors, labels: modalLabels(posteriors, matrix.rows, k) }).posteriors;

/**
 * Fits a latent class model with covariates in one step: the probability of a class depends on them by multinomial
 * logit, the answers depend on the class alone.
 *
 * @param indicators - The basis, length n each; missing answers at random.
 * @param covariates - Length n each; nominal ones enter by level, all others as numbers.
 * @param k - Classes, ≥ 2.
 * @throws InvalidError as `fitSegmentation` does; `segmentation.k.covariates` for k < 2; `segmentation.k.above-n`;
 *   `segmentation.covariate.constant`.
 *
 * Standard errors are by the outer product of the scores of all parameters, at the maximum; null when the answers show
 * fewer patterns than the model has parameters, or where a parameter sits at its boundary.
 *
 * Source: Dayton & Macready (1988), J. Am. Stat. Ass. 83:173-178; Bandeen-Roche, Miglioretti, Zeger & Rathouz (1997),
 * J. Am. Stat. Ass. 92:1375-1386.
 * Checked against: poLCA 1.6.0.2, cheating by GPA (reference-models.spec.ts).
 */
export function fitLatentClassRegression(
  indicators: readonly Indicator[],
  covariates: readonly Indicator[],
  k: number,
  rng: Rng,
  options: RegressionOptions = {},
): LatentClassRegression {
  const { weights, restarts = DEFAULT_OPTIONS.restarts, variances = 'class' } = options;
  checkMatrix([...indicators, ...covariates], weights);
  const { matrix, counts, covariateOf } = prepare(indicators, covariates, weights);
  const kept = matrix.weights.reduce((count, _, row) => count + counts[row]!, 0);
  if (k < 2) throw new InvalidError('segmentation.k.covariates', `${k} classes: covariates need two or more`, { k });
  if (k > kept) {
    throw new InvalidError(
      'segmentation.k.above-n',
      `${k} classes were asked for, ${kept} answer patterns have covariates`,
      {
        k,
        rows: kept,
      },
    );
  }
  const numericItems = new Set(indicators.flatMap(({ scale }, item) => (scale === 'numeric' ? [item] : [])));
  const problem = codeProblem(indicators, matrix.values, matrix.rows, matrix.weights, numericItems, variances);
  const used = Array.from({ length: matrix.rows }, (_, row) => row).filter((row) => counts[row] === 1);
  const keptDesign = designOf(covariates, used.length, (row, at) => covariateOf(used[row]!, at));
  const width = keptDesign.names.length;
  const units = unitsOf(
    keptDesign,
    Float64Array.from(used, (row) => matrix.weights[row]!),
  );
  // Rows that do not count stand at the mean, where their priors are those of nobody in particular.
  const raw = new Float64Array(matrix.rows * width);
  for (let row = 0; row < matrix.rows; row += 1) raw.set(units.mean, row * width);
  for (let row = 0; row < matrix.rows; row += 1) raw[row * width] = 1;
  used.forEach((row, at) => raw.set(keptDesign.values.subarray(at * width, (at + 1) * width), row * width));
  const design = raw.map((value, cell) => (value - units.mean[cell % width]!) / units.deviation[cell % width]!);

  const starts = startsOf(indicators, matrix, k, rng, restarts);
  const run = (start: Float64Array, tolerance: number) => runRegressionEm(problem, design, width, start, k, tolerance);
  const fits = starts.map((start) => run(start, COMPARED));
  const leader = fits.reduce((ahead, fit) => (fit.logLikelihood > ahead.logLikelihood + 1e-9 ? fit : ahead));
  const best = run(leader.posteriors, FINISHED);

  // Number the segments as everywhere, then state everything against the first.
  const posteriors = inCanonicalOrder(matrix, best.posteriors, k);
  const model = modelOfPosteriors(problem, posteriors, k);
  const coefficients = fitCoefficients(design, width, posteriors, matrix.weights, k);
  const ownUnits = toOwnUnits(coefficients, width, units, k);
  const priors = classProbabilities(raw, width, ownUnits, k);
  const parameters = itemParameters(problem, model);
  const covariance = parameterCovariance(problem, posteriors, priors, raw, k, parameters);
  const count = parameterCount(problem, k) - (k - 1) + (k - 1) * width;
  const logLikelihood = best.logLikelihood + problem.unitCorrection;
  const shares = Array.from({ length: k }, (_, c): ParameterEstimate => {
    const gradient = new Map<number, number>();
    let share = 0;
    for (const row of used) {
      const w = matrix.weights[row]! / matrix.totalWeight;
      const p = priors[row * k + c]!;
      share += w * p;
      for (let d = 1; d < k; d += 1) {
        const slope = w * p * ((c === d ? 1 : 0) - priors[row * k + d]!);
        for (let j = 0; j < width; j += 1) {
          const at = (d - 1) * width + j;
          gradient.set(at, (gradient.get(at) ?? 0) + slope * raw[row * width + j]!);
        }
      }
    }
    return { value: share, standardError: standardErrorOf(covariance, gradient) };
  });
  const people = matrix.patternOf.length;
  const all = new Float64Array(people * k);
  matrix.patternOf.forEach((pattern, row) => {
    for (let c = 0; c < k; c += 1) all[row * k + c] = pattern < 0 ? shares[c]!.value : posteriors[pattern * k + c]!;
  });
  return {
    k,
    n: matrix.totalWeight,
    rowsLeftOut: matrix.patternOf.reduce((sum, pattern) => sum + (pattern < 0 || counts[pattern] === 0 ? 1 : 0), 0),
    logLikelihood,
    parameters: count,
    aic: -2 * logLikelihood + 2 * count,
    bic: -2 * logLikelihood + count * Math.log(matrix.totalWeight),
    converged: best.converged,
    shares,
    coefficients: Array.from({ length: k - 1 }, (_, position) => ({
      segment: position + 1,
      terms: keptDesign.names.map((name, j): RegressionTerm => {
        const at = position * width + j;
        const value = ownUnits[at]!;
        const standardError = standardErrorOf(covariance, new Map([[at, 1]]));
        const z = standardError === null ? null : value / standardError;
        return { name, value, standardError, z, pValue: z === null ? null : 2 * normalCdf(-Math.abs(z)) };
      }),
    })),
    items: itemEstimates(indicators, matrix.values, problem, model, covariance, (k - 1) * width),
    posteriors: all,
    labels: modalLabels(all, people, k),
  };
}

/** Coefficients of standardised covariates as coefficients of the covariates. */
function toOwnUnits(
  coefficients: Float64Array,
  width: number,
  { mean, deviation }: { mean: Float64Array; deviation: Float64Array },
  k: number,
): Float64Array {
  const result = new Float64Array(coefficients.length);
  for (let c = 0; c < k - 1; c += 1) {
    let intercept = coefficients[c * width]!;
    for (let j = 1; j < width; j += 1) {
      result[c * width + j] = coefficients[c * width + j]! / deviation[j]!;
      intercept -= result[c * width + j]! * mean[j]!;
    }
    result[c * width] = intercept;
  }
  return result;
}
