import type { KMeansProblem } from '@needfinder/numeric';
import type { PatternMatrix } from '../patterns.js';
import { styledValues } from '../styled-values.js';
import type { Indicator, Style } from '../types.js';
import { buildPoints, planColumns } from './matrix.js';

/** The answers in one style as points between which distances are taken. */
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
