import type { Part } from '../definition/question-schemas.js';
import type { DefinitionWriter } from './definition-writer.js';
import { joinedWords, type Spoken } from './spoken.js';

/** Questions that a grid of fields to fill may become; a larger one is left out. */
const MOST_CELLS = 40;

/** A row or a column of a grid. */
export interface GridLine {
  readonly code: string;
  readonly spoken: Spoken;
}
/** A question with one field where each row meets each column. */
export interface Grid {
  /** As the other program calls it. */
  readonly name: string;
  readonly title: Spoken;
  readonly required?: true;
  readonly rows: readonly GridLine[];
  readonly columns: readonly GridLine[];
}

/** A grid of boxes to tick, as one question with several answers for each row. */
export function ticksByRow(writer: DefinitionWriter, { name, title, required, rows, columns }: Grid): Part[] {
  return rows.map((row): Part => {
    const key = writer.keyFor(`${name}-${row.code}`, 'question');
    const options = writer.options(key, 'options', columns).items;
    return {
      ...{ key, type: 'multiple', options, title: lineTitle(writer, key, title, [row]) },
      ...(required && { required }),
    };
  });
}

/** A grid of fields to write in, as one short text for each of them. */
export function textsByCell(writer: DefinitionWriter, { name, title, rows, columns }: Grid): Part[] {
  if (rows.length * columns.length > MOST_CELLS) {
    writer.note(name, `It has ${rows.length} × ${columns.length} fields to write in: it was left out`);
    return [];
  }
  writer.note(name, 'Each of its fields became a question of its own');
  return rows.flatMap((row) =>
    columns.map((column): Part => {
      const key = writer.keyFor(`${name}-${row.code}-${column.code}`, 'question');
      const words = lineTitle(writer, key, title, columns.length > 1 ? [row, column] : [row]);
      return { key, type: 'short-text', role: 'other', title: words };
    }),
  );
}

/** The words of a question with those of the lines it stands in. */
export const lineTitle = (writer: DefinitionWriter, key: string, title: Spoken, lines: readonly GridLine[]): string =>
  writer.words(`${key}.title`, joinedWords([title, ...lines.map(({ spoken }) => spoken)])) ||
  lines.map(({ code }) => code).join(': ');
