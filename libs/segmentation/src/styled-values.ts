import type { RowSource } from './em/coding.js';
import type { PatternMatrix } from './patterns.js';
import { centreWithinPerson } from './rating-block.js';
import type { Style } from './types.js';

/** Values as the style wants them. */
export const styledValues = (matrix: PatternMatrix, style: Style, block: readonly number[]): Float64Array =>
  style === 'raw' ? matrix.values : centreWithinPerson(matrix.values, matrix.rows, matrix.items, block);

/** The rows of a matrix in a style, a block at a time. */
export const styledRows = (
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
  blockRows: number,
): RowSource => ({
  rows: matrix.rows,
  weights: matrix.weights,
  blockRows,
  values: (first, last) => {
    const { items } = matrix;
    const values = matrix.values.subarray(first * items, last * items);
    return style === 'raw' ? values : centreWithinPerson(values, last - first, items, block);
  },
});

/** Some rows of a source, `rows.length × items`. */
export function pickRows(source: RowSource, rows: Int32Array): Float64Array {
  const items = source.values(0, 1).length;
  const picked = new Float64Array(rows.length * items);
  rows.forEach((row, position) => picked.set(source.values(row, row + 1), position * items));
  return picked;
}
