import type { Row } from '@needfinder/file-formats';
import { type CellError, createRowJoiner, type JoinPlan, type SourceRow } from '@needfinder/survey';
import { answerRows, type FileOnDisk } from './file-rows.js';
import type { FileLayout } from './import-state.js';

export interface ReadableFile extends FileOnDisk {
  readonly layout: FileLayout;
}
type OnRagged = (error: CellError) => void;

/**
 * The rows of the whole import: of the one file, or of several joined on their key, block by block.
 *
 * @param onRagged - Hears of rows that are not as wide as their header; they are left out, for nobody can tell which
 *   of their cells stands under which header.
 */
export async function* joinedRows(
  files: readonly ReadableFile[],
  plan: JoinPlan | null,
  onRagged: OnRagged,
): AsyncGenerator<SourceRow[]> {
  const [main, ...others] = files;
  if (!main) return;
  if (!plan) {
    for await (const block of answerRows(main, main.layout)) yield evenRows(main, block, onRagged);
    return;
  }
  const joiner = createRowJoiner(plan);
  for (const [at, file] of others.entries()) {
    for await (const block of answerRows(file, file.layout)) {
      for (const row of evenRows(file, block, onRagged)) joiner.hold(at + 1, row);
    }
  }
  for await (const block of answerRows(main, main.layout)) {
    yield evenRows(main, block, onRagged).map((row) => joiner.join(row));
  }
  const rest = joiner.rest();
  if (rest.length > 0) yield rest;
}

/** Rows as wide as the header. Spreadsheets add and drop empty cells at the end of rows as they like. */
export function evenRows({ name, layout }: ReadableFile, rows: readonly Row[], onRagged: OnRagged): SourceRow[] {
  const { columns, format } = layout;
  return rows.flatMap((row) => {
    const { line, cells } = row;
    if (cells.every((cell) => cell === '')) return [];
    if (cells.length === columns) return [row];
    if (cells.length > columns && cells.slice(columns).every((cell) => cell.trim() === '')) {
      return [{ line, cells: cells.slice(0, columns) }];
    }
    if (cells.length < columns && format === 'workbook') {
      return [{ line, cells: [...cells, ...new Array<string>(columns - cells.length).fill('')] }];
    }
    const reason = `the row of ${name} has ${cells.length} cells, its header has ${columns}`;
    onRagged({ line, column: '', value: '', reason });
    return [];
  });
}
