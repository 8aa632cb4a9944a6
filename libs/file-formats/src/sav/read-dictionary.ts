import type { DataFile, MissingValues, ValueLabel, Variable, VariableType } from '../data-file/data-file.js';
import { contradictory } from './byte-source.js';
import { readDisplay, readLongTextLabels, readLongTextMissing, readPairs, readSets } from './read-extensions.js';
import type { RawDictionary, RawVariable } from './read-records.js';
import {
  DATE_FORMATS,
  DATETIME_FORMATS,
  ELEMENT_BYTES,
  EXTENSION,
  LONGEST,
  LOWEST,
  SEGMENT_BYTES,
} from './sav-format.js';
import { segmentsOf } from './segments.js';

/** A dictionary, and how the variables lie in a row. */
export interface ReadDictionary extends DataFile {
  /** Texts as bytes of the file to words. */
  readonly decode: (bytes: Uint8Array) => string;
  /** Bytes of text by variable; 0 for numbers. */
  readonly widths: readonly number[];
}

/** @throws UnreadableFileError `file.sav.damaged` when records contradict each other. */
export function readDictionary(raw: RawDictionary): ReadDictionary {
  const decode = textDecoder(raw);
  const text = (subtype: number) => decode(raw.extensions.get(subtype) ?? new Uint8Array());
  const longNames = readPairs(text(EXTENSION.longNames), '\t');
  const veryLong = readPairs(text(EXTENSION.veryLongStrings).replaceAll('\0', ''), '\t');
  const names = new Map<string, string>();
  const groups = groupSegments(raw.variables, decode, veryLong);
  const measures = readDisplay(raw);
  const labels = labelsByIndex(raw);
  const longLabels = readLongTextLabels(raw, decode);
  const longMissing = readLongTextMissing(raw, decode);
  const variables = groups.map(({ first, width, at }): Variable => {
    const shortName = decode(first.name);
    const name = longNames.get(shortName) ?? shortName;
    names.set(shortName.toUpperCase(), name);
    const type = typeOf(first);
    const value = valueReader(type, decode, raw.littleEndian);
    const valueLabels = (labels.get(first.index) ?? []).map((one): ValueLabel => ({
      value: value(one.value),
      label: decode(one.label),
    }));
    return {
      ...{ name, type, width, decimals: type === 'number' ? first.format & 0xff : 0 },
      label: first.label ? decode(first.label) : '',
      measure: measures[at] ?? (type === 'text' ? 'nominal' : 'scale'),
      valueLabels: longLabels.get(name) ?? valueLabels,
      missing: longMissing.get(name) ?? missingOf(first, value),
    };
  });
  return {
    title: decode(raw.title),
    variables,
    sets: readSets(text(EXTENSION.responseSets) + text(EXTENSION.laterResponseSets), names, variables),
    weight: variables[groups.findIndex(({ first }) => first.index === raw.weightIndex)]?.name ?? null,
    rowCount: raw.rowCount < 0 ? null : raw.rowCount,
    decode,
    widths: groups.map(({ width }) => width),
  };
}

/** Encodings that files name otherwise than decoders do. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  65001: 'utf-8',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  28591: 'iso-8859-1',
};

function textDecoder({ extensions, littleEndian }: RawDictionary): (bytes: Uint8Array) => string {
  const named = new TextDecoder('latin1').decode(extensions.get(EXTENSION.encoding) ?? new Uint8Array()).trim();
  const machine = extensions.get(EXTENSION.machineIntegers);
  const page =
    machine && machine.length >= 32 ? new DataView(machine.buffer, machine.byteOffset).getInt32(28, littleEndian) : 0;
  const decoder =
    decoderFor(named) ?? decoderFor(CODE_PAGES[page] ?? `windows-${page}`) ?? new TextDecoder('windows-1252');
  return (bytes) => decoder.decode(bytes).replace(/[ \0]+$/, '');
}

function decoderFor(encoding: string): TextDecoder | null {
  try {
    return new TextDecoder(encoding);
  } catch {
    return null;
  }
}

interface Group {
  readonly first: RawVariable;
  readonly width: number;
  /** Position among all variables of the file. */
  readonly at: number;
}

/** The parts of a very long text are variables of the file; they become one again. */
function groupSegments(
  variables: readonly RawVariable[],
  decode: (bytes: Uint8Array) => string,
  veryLong: ReadonlyMap<string, string>,
): Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < variables.length;) {
    const first = variables[at]!;
    const announced = veryLong.get(decode(first.name));
    const width = announced === undefined ? first.width : Number.parseInt(announced, 10);
    if (!(width >= first.width) || width > LONGEST.text || (announced !== undefined && width <= SEGMENT_BYTES)) {
      throw contradictory(`the text ${decode(first.name)} of ${announced} bytes`);
    }
    const segments = announced === undefined ? [{ width }] : segmentsOf(width);
    const fits = segments.every((segment, part) => variables[at + part]?.width === segment.width);
    if (!fits)
      throw contradictory(`the text ${decode(first.name)} of ${announced} bytes has not the parts it should have`);
    groups.push({ first, width, at });
    at += segments.length;
  }
  return groups;
}

function labelsByIndex({ labels }: RawDictionary): Map<number, RawDictionary['labels'][number]['labels']> {
  return new Map(labels.flatMap((set) => set.variables.map((index) => [index, set.labels] as const)));
}

function typeOf({ width, format }: RawVariable): VariableType {
  const type = (format >> 16) & 0xff;
  if (width > 0) return 'text';
  return DATE_FORMATS.has(type) ? 'date' : DATETIME_FORMATS.has(type) ? 'datetime' : 'number';
}

function valueReader(type: VariableType, decode: (bytes: Uint8Array) => string, littleEndian: boolean) {
  return (bytes: Uint8Array): number | string =>
    type === 'text'
      ? decode(bytes)
      : new DataView(bytes.buffer, bytes.byteOffset, ELEMENT_BYTES).getFloat64(0, littleEndian);
}

function missingOf({ hasRange, missing }: RawVariable, value: (bytes: Uint8Array) => number | string): MissingValues {
  const values = missing.map(value);
  if (!hasRange) return { values, range: null };
  const [low, high, ...single] = values as number[];
  return {
    values: single,
    range: { low: low! <= LOWEST ? -Infinity : low!, high: high! >= Number.MAX_VALUE ? Infinity : high! },
  };
}
