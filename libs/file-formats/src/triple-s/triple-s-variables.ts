import {
  type AnswerCell,
  type AnswerColumn,
  type AnswerTable,
  isNoAnswer,
  STATE_LABELS,
} from '../answers/answer-table.js';
import { allOptions, type ColumnMeasure, freeCodes, measureColumns } from '../answers/column-measures.js';
import { columnNames } from '../answers/column-names.js';
import type { CellValue } from '../csv-writer.js';

const ISO_DAY = '2021-05-31';
/** States that Triple-S has codes for; empty is a blank field. */
export const CODED_STATES = ['not-shown', 'refused', 'not-applicable'] as const;
/** Text and dates have no codes: a variable beside them says why there is nothing. */
export const STATE_SUFFIX = '__state';

export interface TripleSValue {
  readonly code: number;
  /** Where it stands among the others, when they are in order. */
  readonly score?: number;
  readonly label: string;
}
/** One variable of a Triple-S file, which is one field of its data. */
export interface TripleSVariable {
  readonly name: string;
  readonly label: string;
  readonly type: 'single' | 'multiple' | 'quantity' | 'character' | 'date';
  readonly use: 'serial' | 'weight' | null;
  readonly values: readonly TripleSValue[];
  /** Characters, for `character`. */
  readonly size: number;
  /** Smallest and largest, for `quantity`. */
  readonly range: readonly [number, number];
  field(row: readonly AnswerCell[]): CellValue;
}

/** A table of answers as Triple-S variables; it is read once for their codes and sizes. */
export async function tripleSVariables(table: AnswerTable): Promise<TripleSVariable[]> {
  const measures = await measureColumns(table);
  const names = columnNames(table.columns.map(({ key }) => key));
  const grouped = new Set<string>();
  return table.columns.flatMap((column, at): TripleSVariable[] => {
    const { choice } = column;
    if (choice === null) return variablesOf(column, at, names[at]!, measures[at]!);
    if (grouped.has(choice.question)) return [];
    grouped.add(choice.question);
    const places = table.columns.flatMap((one, place) => (one.choice?.question === choice.question ? [place] : []));
    return [multiple(table.columns, places, names[at]!)];
  });
}

const plain = (name: string, { title }: AnswerColumn) => ({
  ...{ name, label: title, use: null, values: [], size: 0 },
  range: [0, 0] as const,
});

function variablesOf(column: AnswerColumn, at: number, name: string, measure: ColumnMeasure): TripleSVariable[] {
  const { role, type, options } = column;
  const isCoded = options.length > 0 && options.every(({ value }) => Number.isInteger(value) && value >= 0);
  if (type === 'number' && (isCoded || measure.words.size > 0)) return [single(column, at, name, measure)];
  if (type === 'number') return [quantity(column, at, name, measure)];
  // A day with a time is longer, and Triple-S has no such thing.
  const isDate = type === 'date' && measure.areAllDates && measure.width <= ISO_DAY.length;
  const answers: TripleSVariable = {
    ...plain(name, column),
    type: isDate ? 'date' : 'character',
    use: role === 'respondent' ? 'serial' : null,
    size: Math.max(1, measure.width),
    field: (row) => {
      const cell = row[at]!;
      if (isNoAnswer(cell)) return null;
      return isDate ? String(cell).replaceAll('-', '') : String(cell);
    },
  };
  return role === 'respondent' ? [answers] : [answers, stateOf(column, at, name)];
}

const withStates = (codes: readonly number[]): TripleSValue[] =>
  CODED_STATES.map((state, at) => ({ code: codes[at]!, label: STATE_LABELS[state] }));

function coder(values: readonly TripleSValue[]): (cell: AnswerCell) => CellValue {
  const codes = new Map(values.map(({ code, label }) => [label, code]));
  return (cell) => (isNoAnswer(cell) ? (codes.get(STATE_LABELS[cell.missing]) ?? null) : cell);
}

function single(column: AnswerColumn, at: number, name: string, measure: ColumnMeasure): TripleSVariable {
  const inOrder = (value: number) => (column.measure === 'ordinal' ? { score: value } : {});
  const answers = allOptions(column, measure).map(({ value, label }) => ({ code: value, label, ...inOrder(value) }));
  const states = withStates(freeCodes(new Set(answers.map(({ code }) => code))));
  const typed = new Map(answers.slice(column.options.length).map(({ code, label }) => [label, code]));
  const state = coder(states);
  const field = (row: readonly AnswerCell[]) => {
    const cell = row[at]!;
    return typeof cell === 'string' ? typed.get(cell)! : state(cell);
  };
  return { ...plain(name, column), type: 'single', values: [...answers, ...states], field };
}

function quantity(column: AnswerColumn, at: number, name: string, { taken, range }: ColumnMeasure): TripleSVariable {
  const states = column.role === 'answer' ? withStates(freeCodes(taken).map((code) => -code)) : [];
  const labelled = column.options.map(({ value, label }) => ({ code: value, label }));
  const state = coder(states);
  return {
    ...plain(name, column),
    ...{ type: 'quantity', use: column.role === 'weight' ? 'weight' : null, range: range ?? [0, 0] },
    values: [...labelled, ...states],
    field: (row) => state(row[at]!),
  };
}

/** One character per option, then one per state: "100" is the first of three, "000001" not applicable. */
function multiple(columns: readonly AnswerColumn[], places: readonly number[], name: string): TripleSVariable {
  const { title } = columns[places[0]!]!.choice!;
  const options = places.map((place, at) => ({ code: at + 1, label: columns[place]!.choice!.option }));
  const states = withStates(CODED_STATES.map((_, at) => options.length + 1 + at));
  return {
    ...plain(name, columns[places[0]!]!),
    ...{ label: title, type: 'multiple', values: [...options, ...states] },
    field: (row) => {
      const first = row[places[0]!]!;
      if (isNoAnswer(first)) {
        if (first.missing === 'empty') return null;
        return '0'.repeat(options.length) + CODED_STATES.map((state) => (state === first.missing ? '1' : '0')).join('');
      }
      return places.map((place) => (row[place] === 1 ? '1' : '0')).join('') + '000';
    },
  };
}

function stateOf(column: AnswerColumn, at: number, name: string): TripleSVariable {
  const values = withStates([1, 2, 3]);
  const code = coder(values);
  const field = (row: readonly AnswerCell[]) => (isNoAnswer(row[at]!) ? code(row[at]!) : null);
  return {
    ...plain(name + STATE_SUFFIX, column),
    label: `${column.title}: why there is no answer`,
    type: 'single',
    values,
    field,
  };
}
