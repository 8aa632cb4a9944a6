import type { CellValue } from '../csv-writer.js';
import type { AnswerColumn } from './answer-table.js';

/** What the columns mean, as a table of its own: one row per option, or per column that has none. */
export function dictionaryRows(columns: readonly AnswerColumn[]): CellValue[][] {
  const rows = columns.flatMap(({ key, title, type, measure, options, choice }): CellValue[][] => {
    const column = [key, title, choice?.title ?? null, type, measure];
    return options.length === 0
      ? [[...column, null, null]]
      : options.map(({ value, label }) => [...column, value, label]);
  });
  return [['column', 'title', 'question', 'type', 'measure', 'value', 'label'], ...rows];
}
