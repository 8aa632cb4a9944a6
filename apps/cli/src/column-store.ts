import type { Row } from '@needfinder/file-formats';
import { StoredColumn, type ColumnCells } from './stored-column.js';

/** A row that reads its cells when it is asked. */
class StoredRow implements Row {
  constructor(
    private readonly columns: readonly StoredColumn[],
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
  readonly #columns: readonly StoredColumn[];

  constructor(width: number) {
    this.#columns = Array.from({ length: width }, () => new StoredColumn());
  }

  /** Cells beyond the width are dropped; missing ones are empty. */
  push(row: Row): void {
    for (let index = 0; index < this.#columns.length; index += 1) this.#columns[index]!.push(row.cells[index] ?? '');
    this.rows.push(new StoredRow(this.#columns, this.rows.length, row.line));
  }

  /** One column, without a string for each cell. */
  column(index: number): ColumnCells {
    return this.#columns[index]!.cells;
  }

  /** The trimmed cells of one column. */
  trimmed(index: number): string[] {
    return this.#columns[index]!.trimmed();
  }
}
