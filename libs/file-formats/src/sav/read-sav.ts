import type { Cell, DataFile } from '../data-file/data-file.js';
import { ByteSource, damaged } from './byte-source.js';
import { CaseDecoder } from './case-decoder.js';
import { type ReadDictionary, readDictionary } from './read-dictionary.js';
import { type RawDictionary, readRecords } from './read-records.js';
import { zlibBlocks } from './zlib-blocks.js';

const ROWS_PER_BLOCK = 500;
const MAGIC = ['$FL2', '$FL3'];

/** A statistics file whose columns are known and whose rows can be read once. */
export interface OpenDataFile {
  readonly file: DataFile;
  /** Block by block. */
  readonly rows: AsyncIterable<Cell[][]>;
}

/** True when the bytes begin like an SPSS system file, .sav or .zsav. */
export const isSav = (bytes: Uint8Array): boolean => MAGIC.includes(String.fromCharCode(...bytes.subarray(0, 4)));

/**
 * Reads an SPSS system file (.sav, .zsav): either byte order, any compression, any encoding the platform knows.
 *
 * Formats of numbers beyond decimals are not kept; a time of day and a duration are read as seconds.
 *
 * @param chunks - The file; a .sav is held one row at a time, a .zsav packed as it is.
 * @throws UnreadableFileError `file.not-a-sav`, `file.sav.damaged` naming the byte; also while rows are read.
 *
 * Source: PSPP developer's guide, "System File Format".
 * Checked against: files written by PSPP and R haven (sav-programs.spec.ts).
 */
export async function readSav(chunks: AsyncIterable<Uint8Array>): Promise<OpenDataFile> {
  const source = new ByteSource(chunks);
  const raw = await readRecords(source);
  const dictionary = readDictionary(raw);
  const { title, variables, sets, weight, rowCount } = dictionary;
  return { file: { title, variables, sets, weight, rowCount }, rows: readRows(source, raw, dictionary) };
}

async function* readRows(source: ByteSource, raw: RawDictionary, dictionary: ReadDictionary): AsyncGenerator<Cell[][]> {
  const isPacked = raw.compression === 'zlib';
  const elements = isPacked ? new ByteSource(zlibBlocks(source)) : source;
  elements.littleEndian = source.littleEndian;
  const decoder = new CaseDecoder(elements, dictionary, { isBytecode: raw.compression !== 'none', bias: raw.bias });
  const announced = dictionary.rowCount;
  let count = 0;
  let rows: Cell[][] = [];
  for (;;) {
    if (elements.buffered < decoder.mostRowBytes) await elements.fill(decoder.mostRowBytes);
    const row = announced === null || count < announced ? decoder.next() : null;
    if (!row) break;
    count++;
    rows.push(row);
    if (rows.length === ROWS_PER_BLOCK) {
      yield rows;
      rows = [];
    }
  }
  if (announced !== null && count !== announced) {
    throw damaged(source.position, `it ends after ${count} of the ${announced} rows it announces`);
  }
  if (rows.length > 0) yield rows;
}
