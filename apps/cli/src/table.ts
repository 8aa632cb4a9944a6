import { createReadStream } from 'node:fs';
import {
  createDelimitedReader,
  createDecoder,
  detectDelimiter,
  detectEncoding,
  detectHeader,
  type HeaderColumn,
  isArchive,
  isSav,
  type LabelledColumn,
  labelledTable,
  type OpenDataFile,
  readSav,
  readTripleS,
  readWorkbook,
  type Row,
} from '@needfinder/file-formats';
import { ColumnStore } from './column-store.js';
import { codeCells, type ColumnCells } from './stored-column.js';
import { UsageError } from './usage.js';

/** A response file in memory. */
export interface Table {
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly rows: readonly Row[];
  /** The same cells by column, where the file was read as a stream. */
  readonly store?: ColumnStore;
  /** What a statistics file says of its columns. */
  readonly stated?: readonly LabelledColumn['stated'][];
}

const SAMPLE_BYTES = 65_536;
const CHUNK_BYTES = 2 ** 20;
const HEADER_SAMPLE_ROWS = 10;

async function* readChunks(file: string): AsyncGenerator<Uint8Array> {
  const stream =
    file === '-' ? createReadStream('', { fd: 0 }) : createReadStream(file, { highWaterMark: CHUNK_BYTES });
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`${file}: ${code === 'ENOENT' ? 'no such file' : message}`);
  }
}

async function* continued(start: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield start;
  yield* rest;
}

async function wholeFile(start: Uint8Array, rest: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const chunks = [];
  for await (const chunk of continued(start, rest)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function readSheet(file: Uint8Array): Promise<Row[]> {
  const { sheets } = await readWorkbook(file);
  return (sheets[0]?.rows ?? []).map((cells, index) => ({ line: index + 1, cells }));
}

async function readStatistics({ file, rows }: OpenDataFile): Promise<Table> {
  const table = labelledTable(file);
  const store = new ColumnStore(table.columns.length);
  let line = 0;
  for await (const block of rows) for (const cells of block) store.push({ line: ++line, cells: table.row(cells) });
  const stated = table.columns.map((column) => column.stated);
  return { ...describeColumns(table), rows: store.rows, store, stated };
}

/** Rows of delimited text as they come in. @throws UsageError at the end when a row was ragged. */
async function* readText(start: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Row[]> {
  const sample = start.subarray(0, SAMPLE_BYTES);
  const encoding = detectEncoding(sample);
  const reader = createDelimitedReader({
    delimiter: detectDelimiter(createDecoder(encoding).decode(sample)),
    encoding,
  });
  yield reader.push(start);
  for await (const chunk of rest) yield reader.push(chunk);
  yield reader.end();
  const [ragged] = reader.ragged;
  if (ragged)
    throw new UsageError(`line ${ragged.line}: ${ragged.cells} cells where the header has ${ragged.expected}`);
}

const describeColumns = (header: { readonly columns: readonly HeaderColumn[] }) => ({
  names: header.columns.map((column) => column.name),
  titles: header.columns.map((column) => column.title),
});

/**
 * Reads a CSV, TSV, XLSX, SPSS or Triple-S (.zip) file; `-` reads stdin. Text is read as a stream into columns.
 *
 * @throws UsageError when the file is missing, empty or ragged.
 * @throws UnreadableFileError when its bytes are no table.
 */
export async function readTable(file: string): Promise<Table> {
  const chunks = readChunks(file);
  const empty = () => new UsageError(`${file}: the file is empty`);
  let start: Uint8Array = new Uint8Array();
  while (start.length < SAMPLE_BYTES) {
    const { value } = await chunks.next();
    if (value === undefined) break;
    start = start.length === 0 ? value : Buffer.concat([start, value]);
  }
  const headerOf = (rows: readonly Row[]) => detectHeader(rows.slice(0, HEADER_SAMPLE_ROWS).map((row) => row.cells));
  if (isSav(start)) return readStatistics(await readSav(continued(start, chunks)));
  if (isArchive(start)) {
    const whole = await wholeFile(start, chunks);
    if (file.toLowerCase().endsWith('.zip')) return readStatistics(readTripleS(whole));
    const rows = await readSheet(whole);
    if (rows.length === 0) throw empty();
    const header = headerOf(rows);
    return { ...describeColumns(header), rows: rows.slice(header.headerRows) };
  }

  let first: Row[] = [];
  let header: ReturnType<typeof detectHeader> | null = null;
  let store: ColumnStore | null = null;
  const begin = (): ColumnStore => {
    header = headerOf(first);
    const begun = new ColumnStore(header.columns.length);
    for (const row of first.slice(header.headerRows)) begun.push(row);
    first = [];
    return begun;
  };
  for await (const rows of readText(start, chunks)) {
    if (store) for (const row of rows) store.push(row);
    else {
      first.push(...rows.splice(0, HEADER_SAMPLE_ROWS));
      if (first.length < HEADER_SAMPLE_ROWS) continue;
      store = begin();
      for (const row of rows) store.push(row);
    }
  }
  if (!store && first.length === 0) throw empty();
  store ??= begin();
  return { ...describeColumns(header!), rows: store.rows, store };
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
  table.store ? table.store.trimmed(index) : table.rows.map((row) => (row.cells[index] ?? '').trim());

/** One column without a string for each cell, where the file was read as a stream. */
export const columnOf = (table: Table, index: number): ColumnCells =>
  table.store ? table.store.column(index) : codeCells(cellsOf(table, index));
