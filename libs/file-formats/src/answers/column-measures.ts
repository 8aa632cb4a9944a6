import { byteLength } from '../sav/cut-text.js';
import { calendarSeconds } from '../sav/calendar.js';
import type { AnswerColumn, AnswerOption, AnswerTable } from './answer-table.js';

/** What must be known of a column before its first row is written. */
export interface ColumnMeasure {
  /** Bytes of the longest text. */
  width: number;
  isWhole: boolean;
  areAllDates: boolean;
  /** A weight other than 1 occurs. */
  hasWeights: boolean;
  /** Smallest and largest number; null while there is none. */
  range: readonly [number, number] | null;
  /** Words where numbers are expected: what people typed beside a list of options. */
  readonly words: Set<string>;
  /** Numbers n of the answers −n and `<-n>`, which no state may be written as. */
  readonly taken: Set<number>;
}

const LOWEST_CODE = 97;
const LOOKS_LIKE_A_CODE = /^<-(\d{2,5})>$/;

/** Reads the table once. */
export async function measureColumns(table: AnswerTable): Promise<ColumnMeasure[]> {
  const measures = table.columns.map((): ColumnMeasure => ({
    width: 0,
    isWhole: true,
    areAllDates: true,
    hasWeights: false,
    range: null,
    words: new Set(),
    taken: new Set(),
  }));
  const readers = table.columns.map((column, at) => measurer(column, measures[at]!));
  for await (const rows of table.read()) {
    for (const row of rows) {
      for (let at = 0; at < readers.length; at++) {
        const cell = row[at]!;
        if (typeof cell !== 'object') readers[at]!(cell);
      }
    }
  }
  return measures;
}

function measurer({ type, role }: AnswerColumn, measure: ColumnMeasure): (cell: number | string) => void {
  const asText = (cell: number | string) => {
    const text = String(cell);
    // A unit takes three bytes at most: most texts need not be encoded to know that they are not the longest.
    if (text.length * 3 > measure.width) measure.width = Math.max(measure.width, byteLength(text));
    const code = LOOKS_LIKE_A_CODE.exec(text);
    if (code) measure.taken.add(Number(code[1]));
  };
  if (type === 'text') return asText;
  if (type === 'date') {
    return (cell) => {
      asText(cell);
      measure.areAllDates &&= typeof cell === 'string' && calendarSeconds(cell) !== null;
    };
  }
  return (value) => {
    if (typeof value === 'string') {
      measure.words.add(value);
      return;
    }
    const [low, high] = measure.range ?? [value, value];
    if (measure.range === null || value < low || value > high) {
      measure.range = [Math.min(low, value), Math.max(high, value)];
    }
    if (!Number.isInteger(value)) measure.isWhole = false;
    else if (value <= -LOWEST_CODE) measure.taken.add(-value);
    if (role === 'weight' && value !== 1) measure.hasWeights = true;
  };
}

/** The options of a column, and after them the words that people typed beside them, each with a value. */
export function allOptions({ options }: AnswerColumn, { words, range }: ColumnMeasure): AnswerOption[] {
  const last = Math.ceil(Math.max(0, range?.[1] ?? 0, ...options.map(({ value }) => value)));
  return [...options, ...[...words].map((label, at) => ({ value: last + 1 + at, label }))];
}

/**
 * Three codes that no answer is written as: 97, 98, 99, else 197, 198, 199, and so on. One triple is free, because at
 * most as many are taken as there are answers.
 */
export function freeCodes(taken: ReadonlySet<number>): readonly [number, number, number] {
  for (let hundred = 0; ; hundred += 100) {
    const codes = [hundred + 97, hundred + 98, hundred + 99] as const;
    if (!codes.some((code) => taken.has(code))) return codes;
  }
}
