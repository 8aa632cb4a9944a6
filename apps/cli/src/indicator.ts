import type { IndicatorScale } from '@needfinder/domain';
import type { Indicator } from '@needfinder/segmentation';
import { recogniseScale } from '@needfinder/survey';
import { sharedNumbers } from '@needfinder/threads';
import { codeCells, type CodedCells, type NumericCells } from './stored-column.js';
import { cellsOf, columnIndex, columnOf, type Table } from './table.js';
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
const distinctOf = (cells: readonly string[]): string[] => [...new Set(cells.filter((cell) => !isMissing(cell)))];

/** The points of a labelled rating ("4 - Very", "(3) Major", "Often") from low to high, and what beside them is no answer. */
function labelledScale(distinct: readonly string[]): { levels: string[]; missing: ReadonlySet<string> } | null {
  if (distinct.every(isNumber)) return null;
  const scale = recogniseScale(distinct);
  if (!scale || scale.points.length < 3) return null;
  return { levels: scale.points.map(({ label }) => label), missing: new Set(Object.keys(scale.missing)) };
}

/**
 * Guesses the scale of a column from its cells: two values are binary, up to eleven whole numbers and labelled ratings
 * ordinal, other numbers numeric, other words nominal. Counts look like ordinals or numbers: they must be named.
 */
export function guessScale(cells: readonly string[]): IndicatorScale {
  const distinct = distinctOf(cells);
  const words = distinct.map((cell) => cell.toLowerCase());
  if (distinct.length <= 2 && words.every((word) => YES.has(word) || NO.has(word))) return 'binary';
  if (distinct.length === 2) return 'binary';
  if (!distinct.every(isNumber)) return labelledScale(distinct) ? 'ordinal' : 'nominal';
  const whole = distinct.every((cell) => Number.isInteger(Number(cell)));
  return whole && distinct.length <= MOST_ORDINAL_LEVELS ? 'ordinal' : 'numeric';
}

/** Levels in their order: numbers by value, words by the alphabet (independent of the order of rows). */
const inOrder = (distinct: readonly string[]): string[] =>
  distinct.every(isNumber)
    ? [...distinct].sort((a, b) => Number(a) - Number(b))
    : [...distinct].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** "No" before "Yes"; other pairs as they stand. */
function binaryLevels(levels: readonly string[]): string[] {
  const words = levels.map((level) => level.toLowerCase());
  if (!words.every((word) => YES.has(word) || NO.has(word))) return [...levels];
  return [...levels].sort((a, b) => Number(YES.has(a.toLowerCase())) - Number(YES.has(b.toLowerCase())));
}

type Measured = 'numeric' | 'count';

/** @throws UsageError that names row and column, for a word, and for what is no count in a column of counts. */
function numberOf(cell: string, row: number, table: Table, name: string, scale: Measured): number {
  if (isMissing(cell)) return Number.NaN;
  const value = Number(cell);
  const place = `row ${table.rows[row]!.line}, column "${name}"`;
  if (!Number.isFinite(value)) throw new UsageError(`${place}: "${cell}" is not a number`);
  if (scale === 'count' && (value < 0 || !Number.isInteger(value))) {
    throw new UsageError(`${place}: ${cell} is not a count (a whole number from 0)`);
  }
  return value;
}

function measureCoded({ words, codes }: CodedCells, table: Table, name: string, scale: Measured): Indicator {
  const known = new Float64Array(words.length);
  const isKnown = new Uint8Array(words.length);
  const values = sharedNumbers(codes.length);
  codes.forEach((code, row) => {
    // The first row with a word is the one to name when it is none of a number.
    if (isKnown[code] === 0) known[code] = numberOf(words[code]!, row, table, name, scale);
    isKnown[code] = 1;
    values[row] = known[code]!;
  });
  return { name, scale, values };
}

/** Whether every cell that was written in no plain notation is missing, or a number all the same. */
const areNumbers = ({ texts }: NumericCells): boolean =>
  [...texts.values()].every((text) => isMissing(text.trim()) || isNumber(text.trim()));

function measureNumbers(cells: NumericCells, table: Table, name: string, scale: Measured): Indicator {
  const values = sharedNumbers(cells.values.length);
  values.set(cells.values);
  const read = (text: string, row: number): void => {
    values[row] = numberOf(text.trim(), row, table, name, scale);
  };
  const isCount = (value: number): boolean => value >= 0 && Number.isInteger(value);
  cells.texts.forEach(read);
  values.forEach((value, row) => {
    if (!(Number.isNaN(value) || (scale === 'count' ? isCount(value) : Number.isFinite(value)))) read(`${value}`, row);
  });
  return { name, scale, values };
}

const trimWords = ({ type, words, codes }: CodedCells): CodedCells => ({
  type,
  words: words.map((word) => word.trim()),
  codes,
});

/**
 * One column as an indicator.
 *
 * @throws UsageError that names the column and, where there is one, the row of the file: all cells missing, one value
 *   only, a word in a numeric column, a negative or broken count, three values in a binary column, too many levels.
 */
export function toIndicator(table: Table, name: string, named: IndicatorScale | undefined): Indicator {
  const index = columnIndex(table, name);
  const stored = columnOf(table, index);
  if (stored.type === 'numeric' && (named === 'count' || (named ?? 'numeric') === 'numeric') && areNumbers(stored)) {
    return measureNumbers(stored, table, name, named === 'count' ? 'count' : 'numeric');
  }
  const cells = stored.type === 'coded' ? trimWords(stored) : codeCells(cellsOf(table, index));
  const distinct = distinctOf(cells.words);
  if (distinct.length === 0) throw new UsageError(`column "${name}": all ${cells.codes.length} cells are missing`);
  if (distinct.length < 2) throw new UsageError(`column "${name}": constant, every answer is "${distinct[0]}"`);
  const scale = named ?? guessScale(distinct);
  if (scale === 'numeric' || scale === 'count') return measureCoded(cells, table, name, scale);
  const labelled = scale === 'ordinal' ? labelledScale(distinct) : null;
  const levels = labelled?.levels ?? (scale === 'binary' ? binaryLevels(inOrder(distinct)) : inOrder(distinct));
  if (scale === 'binary' && levels.length > 2) {
    const third = cells.codes.findIndex((code) => cells.words[code] === levels[2]);
    throw new UsageError(
      `row ${table.rows[third]!.line}, column "${name}": ${levels.length} values ("${levels.slice(0, 3).join('", "')}") where a binary column has 2`,
    );
  }
  if (levels.length > MOST_NOMINAL_LEVELS) {
    throw new UsageError(
      `column "${name}": ${levels.length} different values; more than ${MOST_NOMINAL_LEVELS} are no ${scale} scale`,
    );
  }
  const position = new Map(levels.map((level, place) => [level, place]));
  const places = Float64Array.from(cells.words, (word) => position.get(word) ?? Number.NaN);
  const values = sharedNumbers(cells.codes.length);
  cells.codes.forEach((code, row) => (values[row] = places[code]!));
  return { name, scale, values, levels };
}

/**
 * Gives ratings of one battery the same levels: a point that nobody chose in one column is still a point of its scale.
 * Columns are one battery when their labels together are still one scale of which each uses more than half.
 */
export function shareLevels(indicators: readonly Indicator[]): Indicator[] {
  const batteries: string[][] = [];
  const batteryOf = indicators.map(({ scale, levels }): number => {
    if (scale !== 'ordinal' || !levels) return -1;
    for (const [at, battery] of batteries.entries()) {
      const joint = recogniseScale([...new Set([...battery, ...levels])])?.points.map(({ label }) => label);
      if (!joint || levels.length <= joint.length / 2 || battery.length <= joint.length / 2) continue;
      batteries[at] = joint;
      return at;
    }
    return batteries.push([...levels]) - 1;
  });
  return indicators.map((indicator, position): Indicator => {
    const levels = batteries[batteryOf[position]!];
    if (!levels || !indicator.levels || levels.length === indicator.levels.length) return indicator;
    const moved = indicator.levels.map((level) => levels.indexOf(level));
    const values = indicator.values.map((value) => (Number.isNaN(value) ? value : moved[value]!));
    return { ...indicator, values, levels };
  });
}
