import type { DateOrder } from './mapping.js';

const IRREGULAR_SPACE = /[\s\u00a0\u200b\ufeff]{2,}|[\t\r\n\u00a0\u200b\ufeff\u2007\u202f]/;

/** A cell as people read it: exports sprinkle no-break spaces and line ends over answer labels. */
export function tidyCell(cell: string): string {
  const trimmed = cell.trim();
  return IRREGULAR_SPACE.test(trimmed) ? trimmed.replace(/[\s\u200b\ufeff]+/gu, ' ').trim() : trimmed;
}

/** What two spellings of one label have in common: case, accents of typography, a full stop at the end. */
export const foldLabel = (label: string): string =>
  tidyCell(label)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/[.:]+$/, '')
    .trim();

const POINT_NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const COMMA_NUMBER = /^[+-]?\d+,\d+$/;
const GROUPED_POINT = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const GROUPED_COMMA = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/**
 * The number a cell holds, NaN when it holds none.
 *
 * @param decimalComma - "1,234" is 1.234 and "1.234" is 1234 when true; the other way round when false.
 */
export function parseNumber(cell: string, decimalComma: boolean): number {
  if (decimalComma) {
    if (GROUPED_COMMA.test(cell)) return Number(cell.replaceAll('.', '').replace(',', '.'));
    if (COMMA_NUMBER.test(cell)) return Number(cell.replace(',', '.'));
  } else if (GROUPED_POINT.test(cell)) return Number(cell.replaceAll(',', ''));
  return POINT_NUMBER.test(cell) ? Number(cell) : Number.NaN;
}

/** True for numbers that can only be read with a decimal comma ("3,5", "12,75"), never for grouped thousands. */
export const hasDecimalComma = (cell: string): boolean => COMMA_NUMBER.test(cell) && !GROUPED_POINT.test(cell);

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ,].*)?$/;
const TIME = /[T ,]\s*(\d{1,2}):(\d{2})(?::(\d{2}))?/;

/** First and second part of a date written with the year last; null for anything else. */
export function datePartsYearLast(cell: string): [number, number] | null {
  const match = YEAR_LAST.exec(cell);
  return match ? [Number(match[1]), Number(match[2])] : null;
}

/** A date as ISO ("2021-03-01" or "2021-03-01T14:05:00"); null when the cell holds none. */
export function parseDate(cell: string, order: DateOrder): string | null {
  const parts = YEAR_FIRST.exec(cell);
  const last = parts ? null : YEAR_LAST.exec(cell);
  if (!parts && !last) return null;
  const [year, month, day] = parts
    ? [parts[1], parts[2], parts[3]]
    : order === 'mdy'
      ? [last![3], last![1], last![2]]
      : [last![3], last![2], last![1]];
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return null;
  const iso = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const time = TIME.exec(cell);
  return time ? `${iso}T${time[1]!.padStart(2, '0')}:${time[2]}:${time[3] ?? '00'}` : iso;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
