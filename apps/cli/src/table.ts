import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  createDelimitedReader,
  createDecoder,
  detectDelimiter,
  detectEncoding,
  detectHeader,
  isArchive,
  readWorkbook,
  type Row,
} from '@needfinder/file-formats';
import { UsageError } from './usage.js';

/** A response file in memory. */
export interface Table {
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly rows: readonly Row[];
}

const SAMPLE_BYTES = 65_536;
const HEADER_SAMPLE_ROWS = 10;

async function readBytes(file: string): Promise<Uint8Array> {
  if (file !== '-') {
    return readFile(file).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${file}: ${error.code === 'ENOENT' ? 'no such file' : error.message}`);
    });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream('', { fd: 0 })) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function readRows(bytes: Uint8Array): Promise<Row[]> {
  if (isArchive(bytes)) {
    const { sheets } = await readWorkbook(bytes);
    return (sheets[0]?.rows ?? []).map((cells, index) => ({ line: index + 1, cells }));
  }
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const encoding = detectEncoding(sample);
  const reader = createDelimitedReader({
    delimiter: detectDelimiter(createDecoder(encoding).decode(sample)),
    encoding,
  });
  const rows = reader.push(bytes);
  for (const row of reader.end()) rows.push(row);
  const [ragged] = reader.ragged;
  if (ragged)
    throw new UsageError(`line ${ragged.line}: ${ragged.cells} cells where the header has ${ragged.expected}`);
  return rows;
}

/**
 * Reads a CSV, TSV or XLSX file; `-` reads stdin.
 *
 * @throws UsageError when the file is missing, empty or ragged.
 * @throws UnreadableFileError when its bytes are no table.
 */
export async function readTable(file: string): Promise<Table> {
  const rows = await readRows(await readBytes(file));
  if (rows.length === 0) throw new UsageError(`${file}: the file is empty`);
  const header = detectHeader(rows.slice(0, HEADER_SAMPLE_ROWS).map((row) => row.cells));
  return {
    names: header.columns.map((column) => column.name),
    titles: header.columns.map((column) => column.title),
    rows: rows.slice(header.headerRows),
  };
}

/** Position of a column. @throws UsageError that lists near names when there is none. */
export function columnIndex(table: Table, name: string): number {
  const index = table.names.indexOf(name);
  if (index >= 0) return index;
  const near = table.names.filter((candidate) => candidate.toLowerCase().includes(name.toLowerCase())).slice(0, 3);
  const known = near.length > 0 ? near : table.names.slice(0, 5);
  throw new UsageError(
    `no column "${name}"; the file has ${table.names.length} columns, such as ${known.map((n) => `"${n}"`).join(', ')}`,
  );
}

/** The trimmed cells of one column. */
export const cellsOf = (table: Table, index: number): string[] =>
  table.rows.map((row) => (row.cells[index] ?? '').trim());
