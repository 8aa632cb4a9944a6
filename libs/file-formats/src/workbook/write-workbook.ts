import type { CellValue } from '../csv-writer.js';
import { WorkbookWriter } from './workbook-writer.js';

export interface SheetToWrite {
  name: string;
  rows: readonly (readonly CellValue[])[];
}

/**
 * An XLSX workbook with one sheet per table: numbers as numbers, text neutralised as in CSV, null as an empty cell.
 *
 * Sheet names are cut to what Excel allows and made unique.
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  const writer = new WorkbookWriter();
  const chunks: Uint8Array[] = [];
  for (const { name, rows } of sheets) {
    for await (const chunk of writer.sheet({ name, blocks: once(rows) })) chunks.push(chunk);
  }
  chunks.push(...writer.end());
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

async function* once<Block>(block: Block): AsyncGenerator<Block> {
  yield block;
}
