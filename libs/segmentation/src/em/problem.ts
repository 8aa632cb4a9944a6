import type { Indicator } from '../types.js';
import { codeRows, planCoding, type RowSource } from './coding.js';

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

/** Categories of answers; of nearly every study they are few enough for 16 bits. */
export type Codes = Uint16Array | Int32Array;

/**
 * The data of a latent class model. Items with few values are coded as categories of one common list, so that a step of
 * EM is a walk over small whole numbers; numeric items stand beside them in standard units.
 */
export interface LatentClassProblem {
  readonly rows: number;
  readonly weights: Float64Array;
  readonly totalWeight: number;
  /** `rows × coded.length`; category in the common list, or `categories` for missing. */
  readonly codes: Codes;
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
  /** Where there are too many rows to hold them coded: blocks of them, and `codes` and `numeric` are empty. */
  readonly blocks?: RowBlocks;
}

/** The rows of a problem, coded a block at a time. */
export interface RowBlocks {
  readonly count: number;
  readonly block: (position: number) => LatentClassProblem;
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
  const source: RowSource = { rows, weights, blockRows: rows, values: () => values };
  return codeRows(planCoding(indicators, source, numericItems, variances), values, weights);
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
