import type { ByteWriter, ColumnSource } from 'hyparquet-writer';
import {
  type AnswerCell,
  type AnswerColumn,
  type AnswerStyle,
  type AnswerTable,
  isNoAnswer,
  labelReader,
} from './answer-table.js';
import { allOptions, measureColumns } from './column-measures.js';
import { columnNames } from './column-names.js';

/** Cells that are held until they are written together. */
const CELLS_PER_GROUP = 2_000_000;
const ANSWERED = 'answered';

/**
 * A table of answers as Parquet: beside each column of answers one called `name__state` ("answered", "empty",
 * "not-shown", "refused", "not-applicable"), because Parquet knows only one kind of nothing. What the columns mean is in
 * the metadata of the file, as JSON under `needfinder.columns`.
 */
export async function* answersAsParquet(table: AnswerTable, style: AnswerStyle): AsyncGenerator<Uint8Array> {
  // Large, and wanted by few: loaded when it is.
  const { ByteWriter, ParquetWriter, schemaFromColumnData } = await import('hyparquet-writer');
  const names = columnNames(table.columns.map(({ key }) => key));
  const measures = await measureColumns(table);
  // What people typed beside a list of options gets a value, too.
  const described = table.columns.map((column, at) =>
    measures[at]!.words.size > 0 ? { ...column, options: allOptions(column, measures[at]!) } : column,
  );
  const columns = described.flatMap((column, at) => parquetColumns(column, at, names[at]!, style));
  const bytes = new ByteWriter();
  const meanings = described.map((column, at) => ({ ...column, name: names[at] }));
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaFromColumnData({ columnData: columns.map((column) => column([])) }),
    kvMetadata: [{ key: 'needfinder.columns', value: JSON.stringify(meanings) }],
    createdBy: 'needfinder',
    statistics: false,
  });
  const rowsPerGroup = Math.max(1, Math.floor(CELLS_PER_GROUP / columns.length));
  const writeGroup = (rows: readonly AnswerRow[]): Uint8Array => {
    if (rows.length > 0)
      writer.write({ columnData: columns.map((column) => column(rows)), rowGroupSize: rowsPerGroup });
    return taken(bytes);
  };
  let held: AnswerRow[] = [];
  for await (const rows of table.read()) {
    held.push(...rows);
    if (held.length < rowsPerGroup) continue;
    yield writeGroup(held);
    held = [];
  }
  yield writeGroup(held);
  writer.finish();
  yield taken(bytes);
}

type AnswerRow = readonly AnswerCell[];

/** One column of the file, filled from rows. */
type ParquetColumn = (rows: readonly AnswerRow[]) => ColumnSource;

function parquetColumns(column: AnswerColumn, at: number, name: string, style: AnswerStyle): ParquetColumn[] {
  const isNumber = column.type === 'number' && (style === 'codes' || column.options.length === 0);
  const labelled = style === 'labels' ? labelReader(column) : (answer: number | string) => answer;
  const typed = new Map(column.options.map(({ label, value }) => [label, value]));
  const numberOf = (answer: number | string) => (typeof answer === 'number' ? answer : typed.get(answer)!);
  const value = (cell: AnswerCell) => (isNoAnswer(cell) ? null : isNumber ? numberOf(cell) : String(labelled(cell)));
  const answers: ParquetColumn = (rows) => ({
    name,
    type: isNumber ? 'DOUBLE' : 'STRING',
    data: rows.map((row) => value(row[at]!)),
  });
  if (column.role !== 'answer') return [answers];
  const state = (cell: AnswerCell) => (isNoAnswer(cell) ? cell.missing : ANSWERED);
  const states: ParquetColumn = (rows) => ({
    name: `${name}__state`,
    type: 'STRING',
    nullable: false,
    data: rows.map((row) => state(row[at]!)),
  });
  return [answers, states];
}

/** What was written since the last time, as bytes of its own. */
function taken(bytes: ByteWriter): Uint8Array {
  const written = bytes.getBytes().slice();
  bytes.index = 0;
  return written;
}
