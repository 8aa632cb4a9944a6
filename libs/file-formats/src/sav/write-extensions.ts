import type { DataFile, MultipleResponseSet } from '../data-file/data-file.js';
import { ByteWriter } from './byte-writer.js';
import { byteLength, cutToBytes } from './cut-text.js';
import { isLongText, type PlacedVariable } from './placed-variable.js';
import { ELEMENT_BYTES, EXTENSION, LONGEST, LOWEST, MEASURES, RECORD, SYSTEM_MISSING } from './sav-format.js';

/** What a file says beyond its variables: the machine, sets, measures, long names and long text. */
export function writeExtensions(out: ByteWriter, file: DataFile, placed: readonly PlacedVariable[]): void {
  writeMachine(out);
  writeSets(out, file.sets, placed);
  writeDisplay(out, placed);
  extensionText(out, EXTENSION.longNames, longNames(placed));
  extensionText(out, EXTENSION.veryLongStrings, veryLongStrings(placed));
  if (file.rowCount !== null) {
    out.int32(RECORD.extension, EXTENSION.rowCount, 8, 2);
    out.int64(1);
    out.int64(file.rowCount);
  }
  extensionText(out, EXTENSION.encoding, 'UTF-8');
  writeLongTextLabels(out, placed);
  writeLongTextMissing(out, placed);
}

const UTF_8_CODE_PAGE = 65_001;

function writeMachine(out: ByteWriter): void {
  out.int32(RECORD.extension, EXTENSION.machineIntegers, 4, 8);
  out.int32(1, 0, 0, -1, 1, 1, 2, UTF_8_CODE_PAGE);
  out.int32(RECORD.extension, EXTENSION.machineFloats, 8, 3);
  for (const value of [SYSTEM_MISSING, Number.MAX_VALUE, LOWEST]) out.float64(value);
}

function writeSets(out: ByteWriter, sets: readonly MultipleResponseSet[], placed: readonly PlacedVariable[]): void {
  const shortName = new Map(placed.map(({ variable, shortNames }) => [variable.name, shortNames[0]!.toLowerCase()]));
  const lines = sets.map(({ name, label, chosen, variables }) => {
    const counted = String(chosen);
    const kind = chosen === null ? 'C' : `D${byteLength(counted)} ${counted}`;
    const shown = cutToBytes(label, LONGEST.label);
    return `$${name}=${kind} ${byteLength(shown)} ${shown} ${variables.map((one) => shortName.get(one)!).join(' ')}\n`;
  });
  extensionText(out, EXTENSION.responseSets, lines.join(''));
}

function writeDisplay(out: ByteWriter, placed: readonly PlacedVariable[]): void {
  const segments = placed.flatMap(({ variable, segments }) => segments.map(() => variable));
  out.int32(RECORD.extension, EXTENSION.display, 4, 3 * segments.length);
  for (const { type, measure } of segments) {
    const alignment = type === 'text' ? 0 : 1;
    out.int32(1 + MEASURES.indexOf(measure), 8, alignment);
  }
}

const longNames = (placed: readonly PlacedVariable[]): string =>
  placed.map(({ variable, shortNames }) => `${shortNames[0]}=${variable.name}`).join('\t');

const veryLongStrings = (placed: readonly PlacedVariable[]): string =>
  placed
    .filter(({ segments }) => segments.length > 1)
    .map(({ variable, shortNames }) => `${shortNames[0]}=${String(variable.width).padStart(5, '0')}\0\t`)
    .join('');

function extensionText(out: ByteWriter, subtype: number, text: string): void {
  if (text !== '') extension(out, subtype, (to) => to.text(text));
}

function extension(out: ByteWriter, subtype: number, write: (to: ByteWriter) => void): void {
  const content = new ByteWriter();
  write(content);
  if (content.length === 0) return;
  out.int32(RECORD.extension, subtype, 1, content.length);
  out.bytes(content.take());
}

function sized(out: ByteWriter, text: string, width = 0): void {
  out.int32(Math.max(byteLength(text), width));
  out.text(text, width);
}

function writeLongTextLabels(out: ByteWriter, placed: readonly PlacedVariable[]): void {
  extension(out, EXTENSION.longTextLabels, (to) => {
    for (const { variable } of placed) {
      if (!isLongText(variable) || variable.valueLabels.length === 0) continue;
      sized(to, variable.name);
      to.int32(variable.width, variable.valueLabels.length);
      for (const { value, label } of variable.valueLabels) {
        sized(to, String(value), variable.width);
        sized(to, cutToBytes(label, LONGEST.valueLabel));
      }
    }
  });
}

function writeLongTextMissing(out: ByteWriter, placed: readonly PlacedVariable[]): void {
  extension(out, EXTENSION.longTextMissing, (to) => {
    for (const { variable } of placed) {
      if (!isLongText(variable) || variable.missing.values.length === 0) continue;
      sized(to, variable.name);
      to.byte(variable.missing.values.length);
      to.int32(ELEMENT_BYTES);
      for (const value of variable.missing.values) to.text(String(value), ELEMENT_BYTES);
    }
  });
}
