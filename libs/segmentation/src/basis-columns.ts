import { buildPoints, planColumns } from './k-means/matrix.js';
import { findRatingBlock } from './rating-block.js';
import { styledIndicators } from './styled-indicators.js';
import type { Indicator, Style } from './types.js';

/** The basis as k-means measures distances in it. */
export interface BasisColumns {
  /** One for each person. */
  readonly rows: number;
  readonly columns: number;
  /** `rows × columns`, row-major; 0 where nothing was observed. */
  readonly points: Float64Array;
  /** `rows × columns`, 0 = missing; null = complete. */
  readonly observed: Uint8Array | null;
  /** By column: the indicator, and the level that a nominal one is split into; null = the value itself. */
  readonly meaning: readonly { readonly item: number; readonly level: number | null }[];
}

/**
 * The basis in the unit that distances are taken in: raw units where all indicators share one scale, standard deviations
 * otherwise; nominal indicators as one column per level.
 *
 * @param indicators - At least one; equal lengths n.
 * @param weights - Length n, ≥ 0; all 1 when absent.
 */
export function basisColumns(indicators: readonly Indicator[], style: Style, weights?: Float64Array): BasisColumns {
  const rows = indicators[0]!.values.length;
  const items = indicators.length;
  const mass = weights ?? new Float64Array(rows).fill(1);
  const values = new Float64Array(rows * items);
  styledIndicators(indicators, style).forEach((indicator, item) => {
    for (let row = 0; row < rows; row += 1) values[row * items + item] = indicator.values[row]!;
  });
  const plan = planColumns(indicators, findRatingBlock(indicators), values, rows, mass);
  const { points, observed, columns } = buildPoints(plan, values, rows, items, mass);
  return {
    rows,
    columns,
    points: Float64Array.from(points),
    observed: observed ? Uint8Array.from(observed) : null,
    meaning: plan.columns.map(({ item, level }) => ({ item, level })),
  };
}
