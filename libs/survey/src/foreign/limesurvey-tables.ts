import type { ForeignElement } from './foreign-survey.js';

/** One row of a table, by column. */
export type Row = ReadonlyMap<string, string>;

/** The tables of an `.lss` file by name; a table that is not there is empty. */
export function limeSurveyTables(document: ForeignElement): (name: string) => Row[] {
  const tables = new Map<string, Row[]>();
  for (const table of document.children) {
    const rows = table.children.filter(({ name }) => name === 'rows').flatMap(({ children }) => children);
    if (rows.length === 0) continue;
    tables.set(
      table.name,
      rows.map((row) => new Map(row.children.map(({ name, text }) => [name, text.trim()]))),
    );
  }
  return (name) => tables.get(name) ?? [];
}

export const cellOf = (row: Row, column: string): string => row.get(column) ?? '';
/** Rows in the order of a numbered column. */
export const inOrder = (rows: readonly Row[], column: string): Row[] =>
  [...rows].sort((a, b) => Number(cellOf(a, column)) - Number(cellOf(b, column)));
