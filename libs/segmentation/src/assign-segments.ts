import { InvalidError } from '@needfinder/domain';
import { logGamma } from '@needfinder/numeric';
import { expect } from './em/expectation.js';
import { modelOfPosteriors } from './em/fitted-model.js';
import { createModel, createTotals } from './em/model.js';
import { codeProblem, type LatentClassProblem } from './em/problem.js';
import { modalLabels } from './modal-labels.js';
import type { PatternMatrix } from './patterns.js';
import type { Indicator } from './types.js';

/** How the answers to one indicator depend on the segment. */
export type AssignmentItem =
  /** Values seen at the fit, ascending, and `k × values` log probabilities, row-major. */
  | {
      readonly name: string;
      readonly kind: 'levels';
      readonly values: readonly number[];
      readonly logProbability: readonly number[];
    }
  /** Poisson rate of each segment. */
  | { readonly name: string; readonly kind: 'count'; readonly rates: readonly number[] }
  /** Mean and variance of each segment, in the units of the indicator. */
  | {
      readonly name: string;
      readonly kind: 'numeric';
      readonly means: readonly number[];
      readonly variances: readonly number[];
    };

/** All that is needed to tell the segment of a new person; plain numbers, so that it can be stored as JSON. */
export interface AssignmentModel {
  readonly k: number;
  /** Length k, sum 1. */
  readonly shares: readonly number[];
  readonly items: readonly AssignmentItem[];
}

const SMALLEST_RATE = 1e-6;

/** Weighted mean and standard deviation of an item over its observed values; 1 for a constant one. */
function momentsOf(matrix: PatternMatrix, item: number): { mean: number; deviation: number } {
  let mass = 0;
  let sum = 0;
  let squares = 0;
  const observed = (visit: (value: number, weight: number) => void): void => {
    for (let row = 0; row < matrix.rows; row += 1) {
      const value = matrix.values[row * matrix.items + item]!;
      if (!Number.isNaN(value)) visit(value, matrix.weights[row]!);
    }
  };
  observed((value, weight) => {
    mass += weight;
    sum += weight * value;
  });
  const mean = sum / mass;
  observed((value, weight) => (squares += weight * (value - mean) ** 2));
  return { mean, deviation: squares / mass > 1e-12 ? Math.sqrt(squares / mass) : 1 };
}

/**
 * What a converged latent class fit on raw answers says about new people.
 *
 * @param posteriors - `rows × k` of the fit to these patterns.
 *
 * Source: Goodman (1974), Biometrika 61:215-231, the conditional probabilities of a latent class model.
 * Checked against: the posteriors of the fit itself (assign-segments.spec.ts).
 */
export function assignmentModel(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  posteriors: Float64Array,
  k: number,
): AssignmentModel {
  const numericPositions = indicators.flatMap(({ scale }, item) => (scale === 'numeric' ? [item] : []));
  const numericItems = new Set(numericPositions);
  const problem = codeProblem(indicators, matrix.values, matrix.rows, matrix.weights, numericItems, 'class');
  const model = modelOfPosteriors(problem, posteriors, k);
  const bySegment = (read: (c: number) => number): number[] => Array.from({ length: k }, (_, c) => read(c));
  const codedPositions = indicators.flatMap((_, item) => (numericItems.has(item) ? [] : [item]));
  const items = indicators.map(({ name }, item): AssignmentItem => {
    if (numericItems.has(item)) {
      const q = numericPositions.indexOf(item);
      const { mean, deviation } = momentsOf(matrix, item);
      const cell = (c: number): number => c * problem.numericItems + q;
      return {
        name,
        kind: 'numeric',
        means: bySegment((c) => mean + deviation * model.means[cell(c)]!),
        variances: bySegment((c) => deviation * deviation * model.variances[cell(c)]!),
      };
    }
    const coded = problem.coded[codedPositions.indexOf(item)]!;
    const cell = (c: number, m: number): number => c * (problem.categories + 1) + coded.start + m;
    if (coded.model === 'poisson') {
      const sums = bySegment(() => 0);
      const masses = bySegment(() => 0);
      for (let row = 0; row < matrix.rows; row += 1) {
        const value = matrix.values[row * matrix.items + item]!;
        if (Number.isNaN(value)) continue;
        for (let c = 0; c < k; c += 1) {
          const share = matrix.weights[row]! * posteriors[row * k + c]!;
          sums[c] = sums[c]! + share * value;
          masses[c] = masses[c]! + share;
        }
      }
      const rate = (c: number): number => (masses[c]! > 0 ? sums[c]! / masses[c]! : 0);
      return { name, kind: 'count', rates: bySegment((c) => Math.max(rate(c), SMALLEST_RATE)) };
    }
    const values = new Set<number>();
    for (let row = 0; row < matrix.rows; row += 1) {
      const value = matrix.values[row * matrix.items + item]!;
      if (!Number.isNaN(value)) values.add(value);
    }
    return {
      name,
      kind: 'levels',
      values: [...values].sort((a, b) => a - b),
      logProbability: bySegment((c) => c).flatMap((c) =>
        Array.from({ length: coded.categories }, (_, m) => model.logProbability[cell(c, m)]!),
      ),
    };
  });
  return { k, shares: [...model.shares], items };
}

/** Values of a column as positions in a list; `missing` for what is not in it. */
function positionsOf(column: Float64Array, values: readonly number[], missing: number): (row: number) => number {
  const last = values[values.length - 1] ?? 0;
  const small = values.every((value) => Number.isInteger(value) && value >= 0) && last < 4096;
  if (!small) {
    const positions = new Map(values.map((value, position) => [value, position]));
    return (row) => positions.get(column[row]!) ?? missing;
  }
  const positions = new Int32Array(last + 1).fill(missing);
  values.forEach((value, position) => (positions[value] = position));
  // A NaN, a fraction and a value beyond the list are no index of it.
  return (row) => positions[column[row]!] ?? missing;
}

/**
 * The segment of each new person and its probabilities.
 *
 * @param indicators - Those of the model, by name, in any order; equal lengths n. A missing answer, and a level that
 *   nobody gave at the fit, says nothing.
 * @returns `posteriors` n × k, row-major, each row sums to 1 (the shares where nothing was answered); `labels` of length n,
 *   the most likely segment 0 … k − 1 (the lowest number wins a tie).
 * @throws InvalidError `segmentation.indicator-missing` when an indicator of the model is not there.
 *
 * Source: Bayes' rule with the parameters of the fit. Checked against: the posteriors of the fit (assign-segments.spec.ts).
 * Cost: O(n · items · k).
 */
export function assignSegments(
  model: AssignmentModel,
  indicators: readonly Indicator[],
): { readonly labels: Int32Array; readonly posteriors: Float64Array } {
  const { k, items } = model;
  const columns = items.map(({ name }) => {
    const indicator = indicators.find((candidate) => candidate.name === name);
    if (!indicator)
      throw new InvalidError('segmentation.indicator-missing', `Indicator "${name}" of the model is missing`);
    return indicator.values;
  });
  const rows = columns[0]?.length ?? 0;
  const tables = items.flatMap((item, position) => {
    if (item.kind === 'numeric') return [];
    if (item.kind === 'levels') return [{ position, values: item.values, logProbability: item.logProbability }];
    const values = [...new Set(columns[position]!)].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    const logProbability = item.rates.flatMap((rate) =>
      values.map((value) => value * Math.log(rate) - rate - logGamma(value + 1)),
    );
    return [{ position, values, logProbability }];
  });
  const categories = tables.reduce((total, { values }) => total + values.length, 0);
  const numeric = items.flatMap((item, position) => (item.kind === 'numeric' ? [{ item, position }] : []));

  const problem = {
    rows,
    weights: new Float64Array(rows).fill(1),
    totalWeight: rows,
    codes: new Int32Array(rows * tables.length),
    coded: tables.map(({ values }) => ({
      model: 'saturated' as const,
      start: 0,
      categories: values.length,
      scores: new Float64Array(),
      logBase: new Float64Array(),
    })),
    categories,
    numeric: new Float64Array(rows * numeric.length),
    numericItems: numeric.length,
    variances: 'class' as const,
    unitCorrection: 0,
  } satisfies LatentClassProblem;
  const parameters = createModel(problem, k);
  parameters.shares.set(model.shares);
  let start = 0;
  tables.forEach(({ position, values, logProbability }, j) => {
    const positionOf = positionsOf(columns[position]!, values, -1);
    for (let row = 0; row < rows; row += 1) {
      const level = positionOf(row);
      problem.codes[row * tables.length + j] = level < 0 ? categories : start + level;
    }
    for (let c = 0; c < k; c += 1)
      for (let m = 0; m < values.length; m += 1)
        parameters.logProbability[c * (categories + 1) + start + m] = logProbability[c * values.length + m]!;
    start += values.length;
  });
  numeric.forEach(({ item, position }, q) => {
    const column = columns[position]!;
    for (let row = 0; row < rows; row += 1) problem.numeric[row * numeric.length + q] = column[row]!;
    for (let c = 0; c < k; c += 1) {
      parameters.means[c * numeric.length + q] = item.means[c]!;
      parameters.variances[c * numeric.length + q] = item.variances[c]!;
    }
  });
  const posteriors = new Float64Array(rows * k);
  expect(problem, parameters, createTotals(problem, k), posteriors);
  return { labels: modalLabels(posteriors, rows, k), posteriors };
}
