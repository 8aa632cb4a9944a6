import type { Delimiter } from './delimited-parser.js';
import { neutralise } from './neutralise.js';

export type CellValue = string | number | null;

export interface CsvOptions {
  delimiter?: Delimiter;
  /** Byte order mark, which makes Excel read UTF-8 as UTF-8. */
  byteOrderMark?: boolean;
}

export const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes rows of delimited text with CR LF at their end; null and numbers that are not finite become empty cells, and
 * text that a spreadsheet would run as a formula is neutralised.
 *
 * Source: RFC 4180.
 */
export function csvRow(delimiter: Delimiter = ','): (row: readonly CellValue[]) => string {
  const mustQuote = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]|^\\s|\\s$`);
  const cell = (value: CellValue): string => {
    if (value === null) return '';
    if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
    const text = neutralise(value);
    return mustQuote.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  // A row of one empty cell would be a blank line, which readers skip.
  return (row) => `${row.length === 1 && cell(row[0]!) === '' ? '""' : row.map(cell).join(delimiter)}\r\n`;
}

/** A whole table as delimited text. */
export function writeCsv(rows: readonly (readonly CellValue[])[], options: CsvOptions = {}): string {
  const { delimiter = ',', byteOrderMark = false } = options;
  return (byteOrderMark ? BYTE_ORDER_MARK : '') + rows.map(csvRow(delimiter)).join('');
}
