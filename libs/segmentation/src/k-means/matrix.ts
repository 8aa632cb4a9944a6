import type { KMeansProblem } from '@needfinder/numeric';
import type { Indicator } from '../types.js';
import { levelCount } from '../validate.js';

/** How indicators become columns of distances. */
export interface ColumnPlan {
  readonly columns: readonly PlannedColumn[];
}

interface PlannedColumn {
  readonly item: number;
  /** The level this column marks; null = the value itself. */
  readonly level: number | null;
  readonly factor: number;
}

/** Weighted standard deviation of a column over its observed values; 1 for a constant column. */
function spread(read: (row: number) => number, rows: number, weights: Float64Array): number {
  let mass = 0;
  let sum = 0;
  let squares = 0;
  for (let row = 0; row < rows; row += 1) {
    const value = read(row);
    if (Number.isNaN(value)) continue;
    mass += weights[row]!;
    sum += weights[row]! * value;
    squares += weights[row]! * value * value;
  }
  const variance = squares / mass - (sum / mass) ** 2;
  return variance > 1e-12 ? Math.sqrt(variance) : 1;
}

/**
 * Plans the columns for k-means: raw units where all indicators share one scale (all binary, or ratings of one battery),
 * otherwise every column in standard deviations and each nominal indicator as one column per level, scaled so that the
 * whole indicator weighs as much as one numeric column.
 */
export function planColumns(
  indicators: readonly Indicator[],
  ratingBlock: readonly number[],
  values: Float64Array,
  rows: number,
  weights: Float64Array,
): ColumnPlan {
  const items = indicators.length;
  const oneScale = ratingBlock.length === items || indicators.every((indicator) => indicator.scale === 'binary');
  const columns = indicators.flatMap((indicator, item): PlannedColumn[] => {
    if (indicator.scale === 'nominal') {
      const levels = levelCount(indicator);
      const variances = Array.from({ length: levels }, (_, level) => {
        const sd = spread((row) => indicatorLevel(values[row * items + item]!, level), rows, weights);
        return sd === 1 ? 0 : sd * sd;
      });
      const total = variances.reduce((sum, variance) => sum + variance, 0);
      const factor = total > 0 ? 1 / Math.sqrt(total) : 1;
      return variances.map((_, level) => ({ item, level, factor }));
    }
    const factor = oneScale ? 1 : 1 / spread((row) => values[row * items + item]!, rows, weights);
    return [{ item, level: null, factor }];
  });
  return { columns };
}

const indicatorLevel = (value: number, level: number): number =>
  Number.isNaN(value) ? Number.NaN : value === level ? 1 : 0;

/** Fills the planned columns from a `rows × items` matrix. */
export function buildPoints(
  plan: ColumnPlan,
  values: Float64Array,
  rows: number,
  items: number,
  weights: Float64Array,
): KMeansProblem {
  const columns = plan.columns.length;
  const points = new Float64Array(rows * columns);
  const observed = new Uint8Array(rows * columns).fill(1);
  let complete = true;
  plan.columns.forEach(({ item, level, factor }, column) => {
    for (let row = 0; row < rows; row += 1) {
      const value = values[row * items + item]!;
      const cell = row * columns + column;
      if (Number.isNaN(value)) {
        observed[cell] = 0;
        complete = false;
      } else points[cell] = factor * (level === null ? value : indicatorLevel(value, level));
    }
  });
  return { points, rows, columns, weights, observed: complete ? null : observed };
}
