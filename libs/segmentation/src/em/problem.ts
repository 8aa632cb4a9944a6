import { logGamma } from '@needfinder/numeric';
import type { Indicator } from '../types.js';

/** How the answers to one coded item depend on the class. */
export type ItemModel = 'saturated' | 'adjacent-category' | 'poisson';

export interface CodedItem {
  readonly model: ItemModel;
  /** First category of the item in the common list of categories. */
  readonly start: number;
  readonly categories: number;
  /** Score of each category: centred level for ordinal, the count itself for Poisson. */
  readonly scores: Float64Array;
  /** Added to the log probability of each category: −log(y!) for Poisson, 0 otherwise. */
  readonly logBase: Float64Array;
}

/**
 * The data of a latent class model. Items with few values are coded as categories of one common list, so that a step of
 * EM is a walk over small whole numbers; numeric items stand beside them in standard units.
 */
export interface LatentClassProblem {
  readonly rows: number;
  readonly weights: Float64Array;
  readonly totalWeight: number;
  /** `rows × coded.length`; category in the common list, or `categories` for missing. */
  readonly codes: Int32Array;
  readonly coded: readonly CodedItem[];
  /** Length of the common list. */
  readonly categories: number;
  /** `rows × numericItems`, standardised, NaN = missing. */
  readonly numeric: Float64Array;
  readonly numericItems: number;
  /** `class` = a variance per class and item; `shared` = one per item. */
  readonly variances: 'class' | 'shared';
  /** Log-likelihood of the original units minus that of the standard units. */
  readonly unitCorrection: number;
}

/** Values that an item shows, ascending. */
function distinctValues(values: Float64Array, rows: number, items: number, item: number): number[] {
  const seen = new Set<number>();
  for (let row = 0; row < rows; row += 1) {
    const value = values[row * items + item]!;
    if (!Number.isNaN(value)) seen.add(value);
  }
  return [...seen].sort((a, b) => a - b);
}

/**
 * Codes a matrix for EM. Levels that nobody chose get no category and no parameter.
 *
 * @param numericItems - Positions modelled as Gaussian whatever their scale (centred ratings are).
 */
export function codeProblem(
  indicators: readonly Indicator[],
  values: Float64Array,
  rows: number,
  weights: Float64Array,
  numericItems: ReadonlySet<number>,
  variances: 'class' | 'shared',
): LatentClassProblem {
  const items = indicators.length;
  const codedPositions = indicators.flatMap((_, item) => (numericItems.has(item) ? [] : [item]));
  const numericPositions = [...numericItems].sort((a, b) => a - b);
  const codes = new Int32Array(rows * codedPositions.length);
  let categories = 0;
  const categoryOf: Map<number, number>[] = [];
  const coded = codedPositions.map((item): CodedItem => {
    const levels = distinctValues(values, rows, items, item);
    const start = categories;
    categories += levels.length;
    categoryOf.push(new Map(levels.map((level, position) => [level, start + position])));
    const scale = indicators[item]!.scale;
    const model: ItemModel =
      scale === 'count' ? 'poisson' : scale === 'ordinal' && levels.length > 2 ? 'adjacent-category' : 'saturated';
    const middle = (levels[0]! + levels[levels.length - 1]!) / 2;
    return {
      model,
      start,
      categories: levels.length,
      scores: Float64Array.from(levels, (level) => (model === 'poisson' ? level : level - middle)),
      logBase: Float64Array.from(levels, (level) => (model === 'poisson' ? -logGamma(level + 1) : 0)),
    };
  });
  for (let row = 0; row < rows; row += 1) {
    codedPositions.forEach((item, j) => {
      codes[row * codedPositions.length + j] = categoryOf[j]!.get(values[row * items + item]!) ?? categories;
    });
  }
  let unitCorrection = 0;
  const numeric = new Float64Array(rows * numericPositions.length);
  numericPositions.forEach((item, q) => {
    let mass = 0;
    let sum = 0;
    let squares = 0;
    for (let row = 0; row < rows; row += 1) {
      const value = values[row * items + item]!;
      if (Number.isNaN(value)) continue;
      mass += weights[row]!;
      sum += weights[row]! * value;
    }
    const mean = sum / mass;
    for (let row = 0; row < rows; row += 1) {
      const value = values[row * items + item]!;
      if (!Number.isNaN(value)) squares += weights[row]! * (value - mean) ** 2;
    }
    const deviation = squares / mass > 1e-12 ? Math.sqrt(squares / mass) : 1;
    unitCorrection -= mass * Math.log(deviation);
    for (let row = 0; row < rows; row += 1) {
      numeric[row * numericPositions.length + q] = (values[row * items + item]! - mean) / deviation;
    }
  });
  const totalWeight = weights.reduce((total, weight) => total + weight, 0);
  return {
    rows,
    weights,
    totalWeight,
    codes,
    coded,
    categories,
    numeric,
    numericItems: numericPositions.length,
    variances,
    unitCorrection,
  };
}

/** Free parameters of the model with k classes. */
export function parameterCount(problem: LatentClassProblem, k: number): number {
  let count = k - 1;
  for (const { model, categories } of problem.coded) {
    if (model === 'saturated') count += k * (categories - 1);
    else if (model === 'adjacent-category') count += categories - 1 + (k - 1);
    else count += k;
  }
  return count + problem.numericItems * (problem.variances === 'class' ? 2 * k : k + 1);
}
