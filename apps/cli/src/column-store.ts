import type { Row } from '@needfinder/file-formats';

const FIRST_CAPACITY = 1024;
/** A column with more different cells than this is measured or free text. */
const MOST_DISTINCT = 4096;

function longer<T extends Int32Array | Float64Array>(values: T): T {
  const grown = new (values.constructor as new (length: number) => T)(2 * values.length);
  grown.set(values);
  return grown;
}

/**
 * The cells of one column, kept small: answers as numbers of a list of the different ones; once these are too many,
 * numbers as themselves and whatever a number would not be written as ("1.50", words) by its row.
 */
class Column {
  #distinct = new Map<string, number>();
  #words: string[] = [];
  #codes: Int32Array = new Int32Array(FIRST_CAPACITY);
  #numbers: Float64Array | null = null;
  readonly #texts = new Map<number, string>();
  #length = 0;

  push(cell: string): void {
    const at = this.#length;
    this.#length += 1;
    if (this.#numbers) {
      this.#pushNumber(at, cell);
      return;
    }
    let code = this.#distinct.get(cell);
    if (code === undefined) {
      if (this.#words.length === MOST_DISTINCT) {
        this.#turnToNumbers(at);
        this.#pushNumber(at, cell);
        return;
      }
      // A cell is a window on the chunk that it was cut from, and would keep all of it: this is a copy.
      const copy = Buffer.from(cell).toString();
      code = this.#words.push(copy) - 1;
      this.#distinct.set(copy, code);
    }
    if (at === this.#codes.length) this.#codes = longer(this.#codes);
    this.#codes[at] = code;
  }

  at(row: number): string {
    return this.#numbers ? (this.#texts.get(row) ?? String(this.#numbers[row]!)) : this.#words[this.#codes[row]!]!;
  }

  /** All cells, trimmed. */
  trimmed(): string[] {
    const words = this.#words.map((word) => word.trim());
    const cells = new Array<string>(this.#length);
    for (let row = 0; row < this.#length; row += 1)
      cells[row] = this.#numbers ? this.at(row).trim() : words[this.#codes[row]!]!;
    return cells;
  }

  #pushNumber(at: number, cell: string): void {
    if (at >= this.#numbers!.length) this.#numbers = longer(this.#numbers!);
    const value = Number(cell);
    this.#numbers![at] = value;
    if (String(value) !== cell) this.#texts.set(at, Buffer.from(cell).toString());
  }

  #turnToNumbers(rows: number): void {
    const [words, codes] = [this.#words, this.#codes];
    this.#numbers = new Float64Array(Math.max(FIRST_CAPACITY, 2 * rows));
    for (let row = 0; row < rows; row += 1) this.#pushNumber(row, words[codes[row]!]!);
    [this.#words, this.#codes] = [[], new Int32Array()];
    this.#distinct = new Map();
  }
}

/** A row that reads its cells when it is asked. */
class StoredRow implements Row {
  constructor(
    private readonly columns: readonly Column[],
    private readonly position: number,
    readonly line: number,
  ) {}

  get cells(): string[] {
    return this.columns.map((column) => column.at(this.position));
  }
}

/** A table column by column: a million rows of twenty ratings take some hundred megabytes instead of gigabytes. */
export class ColumnStore {
  readonly rows: Row[] = [];
  readonly #columns: readonly Column[];

  constructor(width: number) {
    this.#columns = Array.from({ length: width }, () => new Column());
  }

  /** Cells beyond the width are dropped; missing ones are empty. */
  push(row: Row): void {
    for (let index = 0; index < this.#columns.length; index += 1) this.#columns[index]!.push(row.cells[index] ?? '');
    this.rows.push(new StoredRow(this.#columns, this.rows.length, row.line));
  }

  /** The trimmed cells of one column. */
  trimmed(index: number): string[] {
    return this.#columns[index]!.trimmed();
  }
}
