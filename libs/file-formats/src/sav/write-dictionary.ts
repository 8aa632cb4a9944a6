import type { DataFile, Variable } from '../data-file/data-file.js';
import { ByteWriter } from './byte-writer.js';
import { byteLength, cutToBytes } from './cut-text.js';
import { isLongText, type PlacedVariable, placeVariables } from './placed-variable.js';
import { BIAS, BLANK, ELEMENT_BYTES, FORMAT, LONGEST, LOWEST, RECORD } from './sav-format.js';
import { writeExtensions } from './write-extensions.js';

/** Everything before the rows, for rows in bytecode. */
export function writeDictionary(file: DataFile): Uint8Array {
  const placed = placeVariables(file.variables);
  const out = new ByteWriter();
  writeHeader(out, file, placed);
  for (const one of placed) writeVariable(out, one);
  for (const one of placed) if (!isLongText(one.variable)) writeValueLabels(out, one);
  writeExtensions(out, file, placed);
  out.int32(RECORD.end, 0);
  return out.take();
}

const PRODUCT = '@(#) SPSS DATA FILE Needfinder';
/** The file says nothing of when it was made: the same answers give the same bytes. */
const NO_DATE = '01 Jan 70';
const NO_TIME = '00:00:00';
const MOST_IN_32_BITS = 2 ** 31 - 1;

function writeHeader(out: ByteWriter, { title, weight, rowCount }: DataFile, placed: readonly PlacedVariable[]): void {
  const elements = placed.flatMap(({ segments }) => segments).reduce((sum, segment) => sum + segment.elements, 0);
  const weighting = placed.find(({ variable }) => variable.name === weight);
  out.text('$FL2');
  out.text(PRODUCT, 60);
  const rows = rowCount === null || rowCount > MOST_IN_32_BITS ? -1 : rowCount;
  out.int32(2, elements, 1, weighting ? weighting.offset + 1 : 0, rows);
  out.float64(BIAS);
  out.text(NO_DATE);
  out.text(NO_TIME);
  out.text(cutToBytes(title, LONGEST.title), LONGEST.title);
  out.fill(0, 3);
}

function writeVariable(out: ByteWriter, { variable, segments, shortNames }: PlacedVariable): void {
  segments.forEach(({ width, elements }, at) => {
    const isFirst = at === 0;
    const label = isFirst ? cutToBytes(variable.label, LONGEST.label) : '';
    const missing = isFirst && !isLongText(variable) ? variable.missing : { values: [], range: null };
    const count = missing.range ? -2 - missing.values.length : missing.values.length;
    const format = formatOf(variable, width);
    out.int32(RECORD.variable, width, label === '' ? 0 : 1, count, format, format);
    out.text(shortNames[at]!, 8);
    if (label !== '') {
      out.int32(byteLength(label));
      out.text(label);
      out.fill(0, (4 - (byteLength(label) % 4)) % 4);
    }
    if (missing.range) {
      out.float64(missing.range.low === -Infinity ? LOWEST : missing.range.low);
      out.float64(missing.range.high === Infinity ? Number.MAX_VALUE : missing.range.high);
    }
    for (const value of missing.values) writeValue(out, value);
    for (let element = 1; element < elements; element++) {
      out.int32(RECORD.variable, -1, 0, 0, 0, 0);
      out.text('', 8);
    }
  });
}

const packed = (type: number, width: number, decimals: number): number => (type << 16) | (width << 8) | decimals;

function formatOf({ type, decimals }: Variable, width: number): number {
  if (type === 'text') return packed(FORMAT.text, width, 0);
  if (type === 'date') return packed(FORMAT.date, 11, 0);
  return type === 'datetime' ? packed(FORMAT.datetime, 20, 0) : packed(FORMAT.number, 8 + decimals, decimals);
}

function writeValue(out: ByteWriter, value: number | string): void {
  if (typeof value === 'number') out.float64(value);
  else out.text(value, ELEMENT_BYTES);
}

function writeValueLabels(out: ByteWriter, { variable, offset }: PlacedVariable): void {
  if (variable.valueLabels.length === 0) return;
  out.int32(RECORD.valueLabels, variable.valueLabels.length);
  for (const { value, label } of variable.valueLabels) {
    const shown = cutToBytes(label, LONGEST.valueLabel);
    const bytes = byteLength(shown);
    writeValue(out, value);
    out.byte(bytes);
    out.text(shown);
    out.fill(BLANK, (8 - ((bytes + 1) % 8)) % 8);
  }
  out.int32(RECORD.labelledVariables, 1, offset + 1);
}
