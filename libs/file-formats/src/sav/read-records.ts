import { UnreadableFileError } from '@needfinder/domain';
import { type ByteSource, damaged } from './byte-source.js';
import { BIAS, ELEMENT_BYTES, EXTENSION, RECORD } from './sav-format.js';

/** What a file may announce at most; an honest one stays far below. */
const MOST = { elements: 1_000_000, labels: 1_000_000, labelBytes: 65_535, recordBytes: 64 * 1024 * 1024 } as const;
const HEADER_BYTES = 176;
const DOCUMENT_LINE_BYTES = 80;

export interface RawVariable {
  /** Of the element it begins with, from 1: how other records name it. */
  readonly index: number;
  readonly name: Uint8Array;
  readonly width: number;
  readonly format: number;
  readonly label: Uint8Array | null;
  readonly hasRange: boolean;
  /** 8 bytes each; the range first. */
  readonly missing: readonly Uint8Array[];
}
export interface RawLabels {
  readonly labels: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[];
  /** Indices of the variables they belong to. */
  readonly variables: readonly number[];
}
/** The records before the rows, with texts still as bytes: the encoding is told by the last of them. */
export interface RawDictionary {
  readonly title: Uint8Array;
  readonly compression: 'none' | 'bytecode' | 'zlib';
  readonly bias: number;
  readonly weightIndex: number;
  /** −1 = not told. */
  readonly rowCount: number;
  readonly variables: readonly RawVariable[];
  readonly labels: readonly RawLabels[];
  readonly extensions: ReadonlyMap<number, Uint8Array>;
  readonly littleEndian: boolean;
}

/**
 * @throws UnreadableFileError `file.not-a-sav`, `file.sav.damaged` naming the byte.
 */
export async function readRecords(source: ByteSource): Promise<RawDictionary> {
  const header = await readHeader(source);
  const variables: RawVariable[] = [];
  const labels: RawLabels[] = [];
  const extensions = new Map<number, Uint8Array>();
  let elements = 0;
  for (;;) {
    await source.need(8, 'a record');
    const record = source.int32();
    // Its width, its number of labels or lines, its subtype, or nothing.
    const first = source.int32();
    if (record === RECORD.end) break;
    if (record === RECORD.variable) {
      if (++elements > MOST.elements) throw damaged(source.position, `more than ${MOST.elements} variables`);
      const variable = await readVariable(source, elements, first);
      if (variable) variables.push(variable);
    } else if (record === RECORD.valueLabels) labels.push(await readLabels(source, elements, first));
    else if (record === RECORD.documents) await take(source, first, DOCUMENT_LINE_BYTES, 'a document');
    else if (record === RECORD.extension) extensions.set(first, await readExtension(source, first));
    else throw damaged(source.position - 8, `there is no record of type ${record}`);
  }
  if (variables.length === 0) throw damaged(source.position, 'it has no variables');
  const longCount = extensions.get(EXTENSION.rowCount);
  const rowCount = longCount?.length === 16 ? bigRowCount(longCount, source.littleEndian) : header.rowCount;
  return { ...header, rowCount, variables, labels, extensions, littleEndian: source.littleEndian };
}

async function readHeader(source: ByteSource) {
  await source.fill(HEADER_BYTES);
  if (source.buffered < HEADER_BYTES) throw notASav();
  const magic = String.fromCharCode(...source.window(4));
  if (magic !== '$FL2' && magic !== '$FL3') throw notASav();
  source.window(60);
  const layout = source.int32();
  if (layout !== 2 && layout !== 3) {
    // The same number read from the other end.
    if (layout !== 0x02000000 && layout !== 0x03000000) throw damaged(source.position - 4, `layout ${layout}`);
    source.littleEndian = false;
  }
  source.int32();
  const code = source.int32();
  const compression = (['none', 'bytecode', 'zlib'] as const)[code];
  if (!compression) throw damaged(source.position - 4, `compression ${code} is none of 0, 1, 2`);
  const weightIndex = source.int32();
  const rowCount = source.int32();
  const bias = source.float64();
  source.window(17);
  const title = source.bytes(64);
  source.window(3);
  return { compression, weightIndex, rowCount, bias: Number.isFinite(bias) ? bias : BIAS, title };
}

const notASav = () => new UnreadableFileError('file.not-a-sav', 'The file is not an SPSS file (.sav)');

/** @returns null for the continuation of a text. */
async function readVariable(source: ByteSource, index: number, width: number): Promise<RawVariable | null> {
  await source.need(24, 'a variable');
  const hasLabel = source.int32() === 1;
  const missingCount = source.int32();
  const format = source.int32();
  source.int32();
  const name = source.bytes(8);
  if (width < -1 || width > 255) throw damaged(source.position - 28, `a variable ${width} bytes wide`);
  if (missingCount < -3 || missingCount > 3 || missingCount === -1) {
    throw damaged(source.position - 20, `${missingCount} missing values`);
  }
  let label: Uint8Array | null = null;
  if (hasLabel) {
    await source.need(4, 'a label');
    const length = source.int32();
    if (length < 0 || length > MOST.labelBytes) throw damaged(source.position - 4, `a label of ${length} bytes`);
    await source.need(roundUp(length, 4), 'a label');
    label = source.bytes(roundUp(length, 4)).subarray(0, length);
  }
  await source.need(Math.abs(missingCount) * ELEMENT_BYTES, 'missing values');
  const missing = Array.from({ length: Math.abs(missingCount) }, () => source.bytes(ELEMENT_BYTES));
  return width === -1 ? null : { index, name, width, format, label, hasRange: missingCount < 0, missing };
}

async function readLabels(source: ByteSource, elements: number, count: number): Promise<RawLabels> {
  if (count < 0 || count > MOST.labels) throw damaged(source.position - 4, `${count} value labels`);
  const labels = [];
  for (let at = 0; at < count; at++) {
    await source.need(ELEMENT_BYTES + 8, 'a value label');
    const value = source.bytes(ELEMENT_BYTES);
    const length = source.byte();
    const padded = roundUp(length + 1, 8) - 1;
    await source.need(padded, 'a value label');
    labels.push({ value, label: source.bytes(padded).subarray(0, length) });
  }
  await source.need(8, 'value labels');
  const record = source.int32();
  if (record !== RECORD.labelledVariables) throw damaged(source.position - 4, 'value labels of no variable');
  const variableCount = source.int32();
  if (variableCount < 0 || variableCount > elements) {
    throw damaged(source.position - 4, `value labels of ${variableCount} variables, where there are ${elements}`);
  }
  await source.need(4 * variableCount, 'value labels');
  return { labels, variables: Array.from({ length: variableCount }, () => source.int32()) };
}

/** @param subtype - Read already, with the type of the record. */
async function readExtension(source: ByteSource, subtype: number): Promise<Uint8Array> {
  await source.need(8, 'an extension');
  const size = source.int32();
  const count = source.int32();
  return take(source, count, size, `extension ${subtype}`);
}

async function take(source: ByteSource, count: number, size: number, what: string): Promise<Uint8Array> {
  const bytes = count * size;
  if (count < 0 || size < 0 || bytes > MOST.recordBytes) throw damaged(source.position, `${what} of ${bytes} bytes`);
  await source.need(bytes, what);
  return source.bytes(bytes);
}

const roundUp = (count: number, to: number): number => Math.ceil(count / to) * to;

function bigRowCount(bytes: Uint8Array, littleEndian: boolean): number {
  return Number(new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(8, littleEndian));
}
