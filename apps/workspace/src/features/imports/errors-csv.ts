interface ErrorRow {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** A spreadsheet would run a cell that begins like this (ASVS 1.2.10). */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
  const text = FORMULA.test(String(value)) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The errors as a CSV file that a spreadsheet opens without harm. */
export function errorsCsv(errors: readonly ErrorRow[]): string {
  const rows = errors.map(({ line, column, value, reason }) => [line, column, value, reason]);
  return [['Line', 'Column', 'Value', 'Reason'], ...rows].map((row) => row.map(cell).join(',') + '\r\n').join('');
}
