import type { PatternMatrix } from './patterns.js';
import { centreWithinPerson } from './rating-block.js';
import type { Style } from './types.js';

/** Values as the style wants them. */
export const styledValues = (matrix: PatternMatrix, style: Style, block: readonly number[]): Float64Array =>
  style === 'raw' ? matrix.values : centreWithinPerson(matrix.values, matrix.rows, matrix.items, block);
