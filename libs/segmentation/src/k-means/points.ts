import type { KMeansProblem } from '@needfinder/numeric';
import type { PatternMatrix } from '../patterns.js';
import type { RowSample } from '../sample-rows.js';
import { styledValues } from '../styled-values.js';
import type { Indicator, Style } from '../types.js';
import { buildPoints, planColumns } from './matrix.js';

/**
 * The answers in one style as points between which distances are taken.
 *
 * @param sample - The points of these rows only, in the units of all.
 */
export function pointsOf(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
  sample: RowSample | null = null,
): KMeansProblem {
  const { items } = matrix;
  const values = styledValues(matrix, style, block);
  const plan = planColumns(indicators, block, values, matrix.rows, matrix.weights);
  if (sample === null) return buildPoints(plan, values, matrix.rows, items, matrix.weights);
  const { rows, weights } = sample;
  const kept = new Float64Array(rows.length * items);
  rows.forEach((row, position) => kept.set(values.subarray(row * items, (row + 1) * items), position * items));
  return buildPoints(plan, kept, rows.length, items, weights);
}
