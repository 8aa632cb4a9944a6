import type { IndicatorScale } from '@needfinder/domain';
import type { Indicator } from '@needfinder/segmentation';
import { cellsOf, columnIndex, type Table } from './table.js';
import { UsageError } from './usage.js';

/** Words that stand for a missing value in files of the statistics world. */
const MISSING = new Set(['', 'na', 'n/a', 'nan', 'null', '.']);
const YES = new Set(['yes', 'true', '1', 'y']);
const NO = new Set(['no', 'false', '0', 'n']);
/** More different whole numbers than an eleven-point scale has are measured, not rated. */
const MOST_ORDINAL_LEVELS = 11;
const MOST_NOMINAL_LEVELS = 40;

const isMissing = (cell: string) => MISSING.has(cell.toLowerCase());
const isNumber = (cell: string) => Number.isFinite(Number(cell));

/**
 * Guesses the scale of a column from its cells: two values are binary, up to eleven whole numbers ordinal, other numbers
 * numeric, words nominal. Counts look like ordinals or numbers: they must be named.
 */
export function guessScale(cells: readonly string[]): IndicatorScale {
  const distinct = [...new Set(cells.filter((cell) => !isMissing(cell)))];
  const words = distinct.map((cell) => cell.toLowerCase());
  if (distinct.length <= 2 && words.every((word) => YES.has(word) || NO.has(word))) return 'binary';
  if (!distinct.every(isNumber)) return distinct.length === 2 ? 'binary' : 'nominal';
  const whole = distinct.every((cell) => Number.isInteger(Number(cell)));
  if (distinct.length === 2) return 'binary';
  return whole && distinct.length <= MOST_ORDINAL_LEVELS ? 'ordinal' : 'numeric';
}

/** Levels in their order: numbers by value, words by the alphabet (independent of the order of rows). */
function levelsOf(cells: readonly string[], numeric: boolean): string[] {
  const distinct = [...new Set(cells.filter((cell) => !isMissing(cell)))];
  return numeric
    ? distinct.sort((a, b) => Number(a) - Number(b))
    : distinct.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

function binaryCode(levels: readonly string[]): (cell: string) => number {
  const words = levels.map((level) => level.toLowerCase());
  if (words.every((word) => YES.has(word) || NO.has(word))) return (cell) => (YES.has(cell.toLowerCase()) ? 1 : 0);
  return (cell) => levels.indexOf(cell);
}

/**
 * One column as an indicator.
 *
 * @throws UsageError that names the column and, where there is one, the line: all cells missing, one value only,
 *   a word in a numeric column, a negative or broken count, three values in a binary column, too many levels.
 */
export function toIndicator(table: Table, name: string, named: IndicatorScale | undefined): Indicator {
  const cells = cellsOf(table, columnIndex(table, name));
  const filled = cells.filter((cell) => !isMissing(cell));
  if (filled.length === 0) throw new UsageError(`column "${name}": all ${cells.length} cells are missing`);
  const scale = named ?? guessScale(cells);
  const measured = scale === 'numeric' || scale === 'count';
  const numeric = measured || filled.every(isNumber);
  const levels = measured ? [] : levelsOf(cells, numeric);
  if (new Set(filled).size < 2) throw new UsageError(`column "${name}": constant, every answer is "${filled[0]}"`);
  if (scale === 'binary' && levels.length > 2) {
    throw new UsageError(
      `column "${name}": ${levels.length} values ("${levels.slice(0, 3).join('", "')}") where a binary column has 2`,
    );
  }
  if (!measured && levels.length > MOST_NOMINAL_LEVELS) {
    throw new UsageError(
      `column "${name}": ${levels.length} different values; more than ${MOST_NOMINAL_LEVELS} are no ${scale} scale`,
    );
  }
  const code = scale === 'binary' ? binaryCode(levels) : measured ? Number : (cell: string) => levels.indexOf(cell);
  const values = Float64Array.from(cells, (cell, i) => {
    if (isMissing(cell)) return NaN;
    const value = code(cell);
    const line = table.rows[i]!.line;
    if (!Number.isFinite(value)) throw new UsageError(`column "${name}", line ${line}: "${cell}" is not a number`);
    if (scale === 'count' && (value < 0 || !Number.isInteger(value))) {
      throw new UsageError(`column "${name}", line ${line}: ${cell} is not a count (a whole number from 0)`);
    }
    return value;
  });
  return measured || scale === 'binary' ? { name, scale, values } : { name, scale, values, levels };
}
