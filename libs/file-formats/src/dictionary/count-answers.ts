import { MISSING_STATES, type MissingState } from '@needfinder/domain';
import { type AnswerColumn, type AnswerTable, isNoAnswer } from '../answers/answer-table.js';
import { columnNames } from '../answers/column-names.js';

/** A column with how often each answer and each state occurs. */
export interface CountedColumn {
  readonly column: AnswerColumn;
  /** As statistics files call it. */
  readonly name: string;
  readonly answered: number;
  readonly states: Readonly<Record<MissingState, number>>;
  /** In the order of the options. */
  readonly options: readonly { readonly value: number; readonly label: string; readonly count: number }[];
}

/** Reads the table once. */
export async function countAnswers(table: AnswerTable): Promise<CountedColumn[]> {
  const names = columnNames(table.columns.map(({ key }) => key));
  const tallies = table.columns.map(({ options }) => ({
    answered: 0,
    states: Object.fromEntries(MISSING_STATES.map((state) => [state, 0])) as Record<MissingState, number>,
    byValue: new Map<number | string, number>(options.map(({ value }) => [value, 0])),
  }));
  for await (const rows of table.read()) {
    for (const row of rows) {
      for (const [at, cell] of row.entries()) {
        const tally = tallies[at]!;
        if (isNoAnswer(cell)) {
          tally.states[cell.missing]++;
          continue;
        }
        tally.answered++;
        const count = tally.byValue.get(cell);
        if (count !== undefined) tally.byValue.set(cell, count + 1);
      }
    }
  }
  return table.columns.map((column, at) => {
    const { answered, states, byValue } = tallies[at]!;
    const options = column.options.map((option) => ({ ...option, count: byValue.get(option.value)! }));
    return { column, name: names[at]!, answered, states, options };
  });
}
