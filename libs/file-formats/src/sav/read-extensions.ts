import type { Measure, MissingValues, MultipleResponseSet, ValueLabel, Variable } from '../data-file/data-file.js';
import type { RawDictionary } from './read-records.js';
import { EXTENSION, MEASURES } from './sav-format.js';

type Decode = (bytes: Uint8Array) => string;

/** "SHORT=long␉…" as a map. */
export function readPairs(text: string, separator: string): Map<string, string> {
  const pairs = text.split(separator).flatMap((pair) => {
    const at = pair.indexOf('=');
    return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)] as const] : [];
  });
  return new Map(pairs);
}

/** By variable of the file; with or without a width between measure and alignment. */
export function readDisplay({ extensions, variables, littleEndian }: RawDictionary): (Measure | undefined)[] {
  const bytes = extensions.get(EXTENSION.display);
  if (!bytes) return [];
  const numbers = Math.floor(bytes.length / 4);
  const each = numbers === 3 * variables.length ? 3 : numbers === 2 * variables.length ? 2 : 0;
  if (each === 0) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return variables.map((_, at) => MEASURES[view.getInt32(at * each * 4, littleEndian) - 1]);
}

const SET = /^\$([^=\s]+)=(C|D|E (?:1|11) )/;

/**
 * The sets of a file, one a line: `$name=C 5 Words a b c`, `$name=D1 1 5 Words a b c`, `$name=E 1 1 1 5 Words a b c`.
 * A line that is none, or names an unknown variable, is left out: sets only say what belongs together.
 */
export function readSets(
  text: string,
  names: ReadonlyMap<string, string>,
  variables: readonly Variable[],
): MultipleResponseSet[] {
  const known = new Map(variables.map((variable) => [variable.name, variable]));
  return text.split('\n').flatMap((line) => {
    const match = SET.exec(line);
    if (!match) return [];
    const counted = match[2] === 'C' ? null : sizedWord(line.slice(match[0].length));
    const label = sizedWord((match[2] === 'C' ? line.slice(match[0].length) : (counted?.rest ?? '')).trimStart());
    if (!label) return [];
    const members = label.rest
      .trim()
      .split(/\s+/)
      .map((short) => names.get(short.toUpperCase()) ?? short);
    if (members.some((name) => !known.has(name))) return [];
    const isText = known.get(members[0]!)!.type === 'text';
    const chosen = counted ? (isText ? counted.word.trimEnd() : Number(counted.word)) : null;
    return [{ name: match[1]!, label: label.word, chosen, variables: members }];
  });
}

/** "5 Words and more" → "Words", " and more"; sizes are bytes of UTF-8. */
function sizedWord(text: string): { word: string; rest: string } | null {
  const match = /^(\d{1,5}) /.exec(text);
  if (!match) return null;
  const bytes = new TextEncoder().encode(text.slice(match[0].length));
  const decoder = new TextDecoder();
  return {
    word: decoder.decode(bytes.subarray(0, Number(match[1]))),
    rest: decoder.decode(bytes.subarray(Number(match[1]))),
  };
}

/** Reads sizes and bytes one after the other; a size beyond the end gives nothing. */
class Record {
  readonly #view: DataView;
  #at = 0;
  constructor(
    private readonly bytes: Uint8Array,
    private readonly littleEndian: boolean,
  ) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  get isDone(): boolean {
    return this.#at >= this.bytes.length;
  }
  int32(): number {
    this.#at += 4;
    return this.#at <= this.bytes.length ? this.#view.getInt32(this.#at - 4, this.littleEndian) : 0;
  }
  byte(): number {
    return this.bytes[this.#at++] ?? 0;
  }
  window(length: number): Uint8Array {
    const from = this.#at;
    this.#at = Math.min(this.bytes.length, from + Math.max(0, length));
    return this.bytes.subarray(from, this.#at);
  }
}

/** Labels of texts beyond 8 bytes, by name of the variable. */
export function readLongTextLabels(
  { extensions, littleEndian }: RawDictionary,
  decode: Decode,
): Map<string, ValueLabel[]> {
  const found = new Map<string, ValueLabel[]>();
  const record = new Record(extensions.get(EXTENSION.longTextLabels) ?? new Uint8Array(), littleEndian);
  while (!record.isDone) {
    const name = decode(record.window(record.int32()));
    record.int32();
    const count = record.int32();
    const labels: ValueLabel[] = [];
    for (let at = 0; at < count && !record.isDone; at++) {
      const value = decode(record.window(record.int32()));
      labels.push({ value, label: decode(record.window(record.int32())) });
    }
    found.set(name, labels);
  }
  return found;
}

/** Missing values of texts beyond 8 bytes, by name of the variable. */
export function readLongTextMissing(
  { extensions, littleEndian }: RawDictionary,
  decode: Decode,
): Map<string, MissingValues> {
  const found = new Map<string, MissingValues>();
  const record = new Record(extensions.get(EXTENSION.longTextMissing) ?? new Uint8Array(), littleEndian);
  while (!record.isDone) {
    const name = decode(record.window(record.int32()));
    const count = record.byte();
    const width = record.int32();
    const values = Array.from({ length: Math.min(count, 3) }, () => decode(record.window(width)));
    found.set(name, { values, range: null });
  }
  return found;
}
