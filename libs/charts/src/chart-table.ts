import { formatInterval, formatValue } from '@needfinder/domain';
import type { Estimate, EstimateUnit } from '@needfinder/domain';

export type Cell = string | number | null;

/** The table twin of a chart: every number it draws, and nothing that it does not. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A value as the table and the chart both write it. */
export const estimateText = (estimate: Estimate | null | undefined, unit: EstimateUnit): string =>
  typeof estimate?.value === 'number' ? formatValue(estimate.value, unit) : 'not enough data';

export const intervalText = (estimate: Estimate | null | undefined, unit: EstimateUnit): string =>
  typeof estimate?.low === 'number' && typeof estimate.high === 'number'
    ? formatInterval(estimate.low, estimate.high, unit)
    : '';

/** A text cell that a spreadsheet would run as a formula gets an apostrophe; numbers are written as they are. */
function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The table as CSV (RFC 4180), header first, with formula cells neutralised. */
export const tableToCsv = ({ columns, rows }: ChartTable): string =>
  [columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
