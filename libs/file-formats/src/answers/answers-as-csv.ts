import { BYTE_ORDER_MARK, csvRow } from '../csv-writer.js';
import type { AnswerStyle, AnswerTable } from './answer-table.js';
import { answerText } from './answer-text.js';

/** A table of answers as CSV that Excel opens as UTF-8, under the titles of its columns, or their keys with codes. */
export async function* answersAsCsv(table: AnswerTable, style: AnswerStyle): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const line = csvRow();
  const texts = table.columns.map((column) => answerText(column, style));
  yield encoder.encode(BYTE_ORDER_MARK + line(headerOf(table, style)));
  for await (const rows of table.read()) {
    yield encoder.encode(rows.map((row) => line(row.map((cell, at) => texts[at]!(cell)))).join(''));
  }
}

/** What stands above the columns: words for people beside words, keys for programs beside codes. */
export const headerOf = ({ columns }: AnswerTable, style: AnswerStyle): string[] =>
  columns.map(({ key, title }) => (style === 'labels' ? title : key));
