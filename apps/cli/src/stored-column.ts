import { readPlainNumber } from './plain-number.js';

const FIRST_CAPACITY = 1024;
/** A column with more different cells than this is measured or free text. */
const MOST_DISTINCT = 4096;
/** How a number was written: as JavaScript writes it, … or with so many decimals less one. */
const AS_IS = 0;
const EMPTY = 254;
const AS_TEXT = 255;

/** Answers as numbers of a list of the different ones. */
export interface CodedCells {
  readonly type: 'coded';
  /** The different cells in the order of their first row. */
  readonly words: readonly string[];
  /** Length rows; position in `words`. */
  readonly codes: Int32Array;
}

/** A column with many different cells, nearly all of them numbers. */
export interface NumericCells {
  readonly type: 'numeric';
  /** Length rows; NaN where the cell is empty. */
  readonly values: Float64Array;
  /** By row: cells that are written in no plain notation. Their values are what `Number` makes of them. */
  readonly texts: ReadonlyMap<number, string>;
}
export type ColumnCells = CodedCells | NumericCells;

/** Cells as numbers of a list of the different ones, however many these are. */
export function codeCells(cells: readonly string[]): CodedCells {
  const distinct = new Map<string, number>();
  const codes = Int32Array.from(cells, (cell) => {
    const code = distinct.get(cell) ?? distinct.size;
    if (code === distinct.size) distinct.set(cell, code);
    return code;
  });
  return { type: 'coded', words: [...distinct.keys()], codes };
}

/** A cell is a window on the chunk that it was cut from, and would keep all of it: this is a copy. */
const copyOf = (cell: string): string => Buffer.from(cell).toString();

function longer<T extends Int32Array | Float64Array | Uint8Array>(values: T): T {
  const grown = new (values.constructor as new (length: number) => T)(2 * values.length);
  grown.set(values);
  return grown;
}

/** Numbers and how they were written: nine bytes a cell. */
class Numbers {
  readonly texts = new Map<number, string>();
  #values = new Float64Array(FIRST_CAPACITY);
  #written = new Uint8Array(FIRST_CAPACITY);

  set(row: number, cell: string): void {
    if (row >= this.#values.length) {
      this.#values = longer(this.#values);
      this.#written = longer(this.#written);
      this.set(row, cell);
      return;
    }
    const plain = readPlainNumber(cell);
    if (plain) {
      this.#values[row] = plain.value;
      this.#written[row] = plain.decimals + 1;
      return;
    }
    const value = cell === '' ? Number.NaN : Number(cell);
    const isAsIs = String(value) === cell;
    this.#values[row] = value;
    this.#written[row] = cell === '' ? EMPTY : isAsIs ? AS_IS : AS_TEXT;
    if (cell !== '' && !isAsIs) this.texts.set(row, copyOf(cell));
  }

  at(row: number): string {
    const written = this.#written[row]!;
    if (written === EMPTY) return '';
    if (written === AS_TEXT) return this.texts.get(row)!;
    return written === AS_IS ? String(this.#values[row]!) : this.#values[row]!.toFixed(written - 1);
  }

  first(rows: number): Float64Array {
    return this.#values.subarray(0, rows);
  }
}

/**
 * The cells of one column, kept small: coded, and once there are too many different ones as numbers, with those that a
 * number would not be written as by their row. Every cell comes back as it was written.
 */
export class StoredColumn {
  #distinct = new Map<string, number>();
  #words: string[] = [];
  #codes = new Int32Array(FIRST_CAPACITY);
  #numbers: Numbers | null = null;
  #length = 0;

  push(cell: string): void {
    const at = this.#length;
    this.#length += 1;
    const code = this.#numbers ? null : this.#codeOf(cell);
    if (code === null) {
      this.#numbers ??= this.#turnToNumbers(at);
      this.#numbers.set(at, cell);
      return;
    }
    if (at === this.#codes.length) this.#codes = longer(this.#codes);
    this.#codes[at] = code;
  }

  at(row: number): string {
    return this.#numbers ? this.#numbers.at(row) : this.#words[this.#codes[row]!]!;
  }

  get cells(): ColumnCells {
    if (this.#numbers)
      return { type: 'numeric', values: this.#numbers.first(this.#length), texts: this.#numbers.texts };
    return { type: 'coded', words: this.#words, codes: this.#codes.subarray(0, this.#length) };
  }

  /** All cells, trimmed. */
  trimmed(): string[] {
    const words = this.#words.map((word) => word.trim());
    const cells = new Array<string>(this.#length);
    for (let row = 0; row < this.#length; row += 1)
      cells[row] = this.#numbers ? this.at(row).trim() : words[this.#codes[row]!]!;
    return cells;
  }

  /** Null when there would be too many different cells. */
  #codeOf(cell: string): number | null {
    const known = this.#distinct.get(cell);
    if (known !== undefined) return known;
    if (this.#words.length === MOST_DISTINCT) return null;
    const copy = copyOf(cell);
    const code = this.#words.push(copy) - 1;
    this.#distinct.set(copy, code);
    return code;
  }

  #turnToNumbers(rows: number): Numbers {
    const numbers = new Numbers();
    for (let row = 0; row < rows; row += 1) numbers.set(row, this.#words[this.#codes[row]!]!);
    [this.#words, this.#codes] = [[], new Int32Array()];
    this.#distinct = new Map();
    return numbers;
  }
}
