import { type AnswerCell, type AnswerStyle, type AnswerTable, isNoAnswer, labelReader } from './answer-table.js';

/**
 * A table of answers as JSON lines: first what the columns mean (`{"title", "columns": […]}`), then one object per row,
 * by key of the column. A cell without an answer is `{"missing": "not-shown"}`; empty cells are left out.
 */
export async function* answersAsJson(table: AnswerTable, style: AnswerStyle): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const { title, columns, rowCount } = table;
  yield encoder.encode(`${JSON.stringify({ title, rowCount, columns })}\n`);
  const keys = columns.map(({ key }) => JSON.stringify(key));
  const labels = columns.map((column) =>
    style === 'labels' ? labelReader(column) : (answer: number | string) => answer,
  );
  const line = (row: readonly AnswerCell[]): string => {
    const entries = row.flatMap((cell, at) => {
      if (isNoAnswer(cell)) return cell.missing === 'empty' ? [] : [`${keys[at]}:{"missing":"${cell.missing}"}`];
      return [`${keys[at]}:${JSON.stringify(labels[at]!(cell))}`];
    });
    return `{${entries.join(',')}}\n`;
  };
  for await (const rows of table.read()) yield encoder.encode(rows.map(line).join(''));
}
