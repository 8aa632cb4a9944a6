import writeSheets from 'write-excel-file/universal';
import type { CellValue } from './csv-writer.js';
import { neutralise } from './neutralise.js';

export interface SheetToWrite {
  name: string;
  rows: readonly (readonly CellValue[])[];
}

/** What Excel allows in one cell; longer text is cut. */
const LONGEST_CELL = 32_767;
const LONGEST_SHEET_NAME = 31;
// XML 1.0 has no place for control characters other than tab and line ends.
// eslint-disable-next-line no-control-regex -- naming these characters is the point
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * An XLSX workbook with one sheet per table: numbers as numbers, text neutralised as in CSV, null as an empty cell.
 *
 * Sheet names are cut to what Excel allows and made unique.
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const taken = new Set<string>();
  const prepared = sheets.map(({ name, rows }) => ({
    sheet: sheetName(name, taken),
    data: rows.map((row) => row.map(writtenCell)),
  }));
  const blob = await writeSheets(prepared).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function writtenCell(value: CellValue) {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? { value, type: Number } : null;
  return { value: neutralise(value).replace(NOT_IN_XML, '').slice(0, LONGEST_CELL), type: String };
}

function sheetName(wanted: string, taken: Set<string>): string {
  const allowed = wanted.replace(/[[\]:*?/\\]/g, ' ').trim() || 'Sheet';
  for (let copy = 1; ; copy++) {
    const suffix = copy === 1 ? '' : ` (${copy})`;
    const name = allowed.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
