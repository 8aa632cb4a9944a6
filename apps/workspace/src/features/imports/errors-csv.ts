import { csvText } from '../../app/csv-text.js';

interface ErrorRow {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** The errors as a CSV file that a spreadsheet opens without harm. */
export function errorsCsv(errors: readonly ErrorRow[]): string {
  const rows = errors.map(({ line, column, value, reason }) => [line, column, value, reason]);
  return csvText([['Line', 'Column', 'Value', 'Reason'], ...rows]);
}
