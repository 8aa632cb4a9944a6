import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { UnreadableFileError } from '@needfinder/domain';
import {
  createDecoder,
  createDelimitedReader,
  detectDelimiter,
  detectEncoding,
  detectHeader,
  type Header,
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
import type { FileLayout } from './import-state.js';
import { nameList } from './sentences.js';

/** Of archives only the name says what they are: a workbook is one too. */
const TRIPLE_S = /\.zip$/i;
const SAMPLE_BYTES = 65_536;
/** Not more than the sample: the decoder judges a file by its first chunk. */
const CHUNK_BYTES = SAMPLE_BYTES;
/** Rows that a header is recognised from. */
const SAMPLE_ROWS = 10;

export interface FileOnDisk {
  readonly path: string;
  /** As the researcher knows it; errors name it. */
  readonly name: string;
}

export interface DescribedFile {
  readonly layout: FileLayout;
  readonly columns: readonly (HeaderColumn | LabelledColumn)[];
  /** What seemed odd about the header, in sentences that name the file. */
  readonly warnings: readonly string[];
}

/**
 * Finds out how a file is to be read, from its first bytes and rows.
 *
 * @throws UnreadableFileError naming the file: `file.empty`, or what the readers of file-formats say.
 */
export async function describeFile(file: FileOnDisk): Promise<DescribedFile> {
  return named(file, async () => {
    const sample = await firstBytes(file.path);
    const format = isSav(sample) ? 'sav' : isArchive(sample) && TRIPLE_S.test(file.name) ? 'triple-s' : null;
    if (format) return describeStatistics(file.path, format);
    const reading = isArchive(sample) ? WORKBOOK : delimited(sample);
    const rows: string[][] = [];
    for await (const block of allRows(file.path, reading)) {
      rows.push(...block.map(({ cells }) => cells));
      if (rows.length >= SAMPLE_ROWS) break;
    }
    const header = detectHeader(rows.slice(0, SAMPLE_ROWS));
    if (header.columns.length === 0 || rows.length <= header.headerRows) {
      throw new UnreadableFileError(
        'file.empty',
        rows.length === 0 ? 'the file is empty' : 'there is no row below the header',
      );
    }
    return {
      layout: { ...reading, headerRows: header.headerRows, columns: header.columns.length },
      columns: header.columns,
      warnings: headerWarnings(header).map((warning) => `${file.name}: ${warning}`),
    };
  });
}

function headerWarnings({ above, columns }: Header): string[] {
  const numbers = columns.filter(({ original }) => /^\s*-?\d+([.,]\d+)?\s*$/.test(original));
  return [
    ...(above.length > 0 ? [`What stands above the names of the columns was left out: ${nameList(above)}`] : []),
    ...(numbers.length > 1 && numbers.length * 2 > columns.length
      ? [
          'The first row holds numbers and was taken for names. If columns have no names, add a row of them and begin anew',
        ]
      : []),
  ];
}

/** A statistics file says itself what its columns are. */
async function describeStatistics(path: string, format: StatisticsFormat): Promise<DescribedFile> {
  const { columns } = labelledTable((await STATISTICS[format](path)).file);
  const reading: Reading = { format, encoding: null, delimiter: null };
  return { layout: { ...reading, headerRows: 0, columns: columns.length }, columns, warnings: [] };
}

/** The answer rows of a file, block by block as they come off the disk. */
export async function* answerRows(file: FileOnDisk, layout: FileLayout): AsyncGenerator<Row[]> {
  let toSkip = layout.headerRows;
  const blocks = allRows(file.path, layout);
  for (;;) {
    const { value, done } = await named(file, () => blocks.next());
    if (done) return;
    const skipped = Math.min(toSkip, value.length);
    toSkip -= skipped;
    if (skipped < value.length) yield skipped > 0 ? value.slice(skipped) : value;
  }
}

type Reading = Pick<FileLayout, 'format' | 'encoding' | 'delimiter'>;
const WORKBOOK: Reading = { format: 'workbook', encoding: null, delimiter: null };
type StatisticsFormat = 'sav' | 'triple-s';
const STATISTICS: Readonly<Record<StatisticsFormat, (path: string) => Promise<OpenDataFile>>> = {
  sav: (path) => readSav(createReadStream(path)),
  'triple-s': async (path) => readTripleS(await readFile(path)),
};

function delimited(sample: Uint8Array): Reading {
  const encoding = detectEncoding(sample);
  return { format: 'delimited', encoding, delimiter: detectDelimiter(createDecoder(encoding).decode(sample)) };
}

async function* allRows(path: string, { format, encoding, delimiter }: Reading): AsyncGenerator<Row[]> {
  if (format === 'workbook') {
    const { sheets } = await readWorkbook(await readFile(path));
    const filled = sheets.find(({ rows }) => rows.length > 1) ?? sheets[0];
    const isFilled = (cells: readonly string[]) => cells.some((cell) => cell !== '');
    const rows = (filled?.rows ?? [])
      .map((cells, at) => ({ line: at + 1, cells }))
      .filter(({ cells }) => isFilled(cells));
    if (rows.length > 0) yield rows;
    return;
  }
  if (format === 'sav' || format === 'triple-s') {
    yield* statisticsRows(path, format);
    return;
  }
  const reader = createDelimitedReader({ encoding: encoding!, delimiter: delimiter! });
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const rows = reader.push(chunk as Uint8Array);
    if (rows.length > 0) yield rows;
  }
  const last = reader.end();
  if (last.length > 0) yield last;
}

/** The place of a row is its number: the file has no lines. */
async function* statisticsRows(path: string, format: StatisticsFormat): AsyncGenerator<Row[]> {
  const { file, rows } = await STATISTICS[format](path);
  const table = labelledTable(file);
  let line = 0;
  for await (const block of rows) yield block.map((cells) => ({ line: ++line, cells: table.row(cells) }));
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE_BYTES), 0, SAMPLE_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** With several files it must be said which one cannot be read. */
async function named<T>({ name }: FileOnDisk, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    throw new UnreadableFileError(error.code, `${name}: ${error.message}`, { ...error.details, file: name });
  }
}
