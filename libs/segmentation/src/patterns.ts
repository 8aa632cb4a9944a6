import { sampleRows } from './sample-rows.js';
import { sortRows } from './sort-rows.js';
import type { Indicator } from './types.js';

/** Identical answer patterns collapsed and in an order of their own, so that the order of the respondents is forgotten. */
export interface PatternMatrix {
  readonly rows: number;
  readonly items: number;
  /** `rows × items`, row-major, NaN = missing. */
  readonly values: Float64Array;
  /** Length rows: people with this pattern. */
  readonly weights: Float64Array;
  readonly totalWeight: number;
  /** Length n: pattern of each respondent, −1 = no data at all. */
  readonly patternOf: Int32Array;
}

/** Room for so many numbers, all 0. */
export type Allocate = (length: number) => Float64Array;

/** NaN equals itself, and −0 equals 0. */
const sameValue = (a: number, b: number): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b));

const hasData = (indicators: readonly Indicator[], row: number): boolean =>
  indicators.some((indicator) => !Number.isNaN(indicator.values[row]!));

/**
 * Sorts the respondents by their answers and joins equal ones: row order and splitting a weight in two change nothing.
 *
 * @param indicators - At least one; equal lengths.
 * @param weights - Length n, ≥ 0.
 * @param allocate - Where the values of the patterns are put.
 */
export function collapsePatterns(
  indicators: readonly Indicator[],
  weights?: Float64Array,
  allocate: Allocate = (length) => new Float64Array(length),
): PatternMatrix {
  const n = indicators[0]!.values.length;
  const items = indicators.length;
  const columns = indicators.map((indicator) => indicator.values);
  const weightOf = (row: number): number => (weights ? weights[row]! : 1);
  const isSame = (a: number, b: number): boolean => {
    for (const column of columns) if (!sameValue(column[a]!, column[b]!)) return false;
    return true;
  };
  const withData = Int32Array.from({ length: n }, (_, row) => row).filter((row) => hasData(indicators, row));
  // Weights break ties so that their floating sum does not depend on the order of the rows either.
  const sorted = sortRows(weights ? [...columns, weights] : columns, withData);

  const patternOf = new Int32Array(n).fill(-1);
  const representatives: number[] = [];
  const sums: number[] = [];
  sorted.forEach((row, position) => {
    if (position === 0 || !isSame(sorted[position - 1]!, row)) {
      representatives.push(row);
      sums.push(0);
    }
    const pattern = representatives.length - 1;
    patternOf[row] = pattern;
    sums[pattern] = sums[pattern]! + weightOf(row);
  });
  const rows = representatives.length;
  const values = allocate(rows * items);
  representatives.forEach((row, pattern) => {
    columns.forEach((column, item) => (values[pattern * items + item] = column[row]!));
  });
  const totalWeight = sums.reduce((total, weight) => total + weight, 0);
  return { rows, items, values, weights: Float64Array.from(sums), totalWeight, patternOf };
}

/** Gives each respondent what was computed for its pattern; respondents without data get `missing`. */
export function expandLabels(patternOf: Int32Array, labels: Int32Array): Int32Array {
  return patternOf.map((pattern) => (pattern < 0 ? -1 : labels[pattern]!));
}

/** A matrix of fewer people, and the pattern of the whole that each of its rows is; null = it is the whole. */
export interface ThinnedMatrix {
  readonly matrix: PatternMatrix;
  readonly rows: Int32Array | null;
}

/**
 * A systematic sample of the people; the matrix itself where it has no more rows or stands for no more of them.
 *
 * @param most - People that the sample stands for.
 */
export function thinPeople(matrix: PatternMatrix, most: number): ThinnedMatrix {
  if (matrix.totalWeight <= most) return { matrix, rows: null };
  const { items, values, totalWeight } = matrix;
  const { rows, weights } = sampleRows(matrix.weights, most);
  const kept = new Float64Array(rows.length * items);
  rows.forEach((row, position) => kept.set(values.subarray(row * items, (row + 1) * items), position * items));
  const thinned = {
    rows: rows.length,
    items,
    values: kept,
    weights: weights.map((weight) => (weight * most) / totalWeight),
    totalWeight: most,
    patternOf: new Int32Array(0),
  };
  return { matrix: thinned, rows };
}
