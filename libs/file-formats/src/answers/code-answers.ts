import type { MissingState } from '@needfinder/domain';
import {
  type Cell,
  type DataFile,
  type MultipleResponseSet,
  NO_MISSING_VALUES,
  type Variable,
} from '../data-file/data-file.js';
import { cutToBytes } from '../sav/cut-text.js';
import { type AnswerCell, type AnswerColumn, type AnswerTable, isNoAnswer, STATE_LABELS } from './answer-table.js';
import { allOptions, type ColumnMeasure, freeCodes, measureColumns } from './column-measures.js';
import { columnNames } from './column-names.js';

/** States that have codes of their own; empty is nothing. */
const CODED_STATES = ['not-shown', 'refused', 'not-applicable'] as const;

/** A table of answers as a statistics file: states as user-missing codes that no answer of their column has. */
export interface CodedAnswers {
  readonly file: DataFile;
  read(): AsyncGenerator<Cell[][]>;
}

/**
 * Finds codes, widths and names for a table of answers, for which it is read once; the rows are coded as they are read.
 *
 * Columns whose dates are not all dates of a calendar become text.
 */
export async function codeAnswers(table: AnswerTable): Promise<CodedAnswers> {
  const measures = await measureColumns(table);
  const names = columnNames(table.columns.map(({ key }) => key));
  const coded = table.columns.map((column, at) => codeColumn(column, names[at]!, measures[at]!));
  const weight = table.columns.findIndex(({ role }, at) => role === 'weight' && measures[at]!.hasWeights);
  const file: DataFile = {
    title: table.title,
    variables: coded.map(({ variable }) => variable),
    sets: setsOf(table.columns, names),
    weight: weight < 0 ? null : names[weight]!,
    rowCount: table.rowCount,
  };
  async function* read(): AsyncGenerator<Cell[][]> {
    for await (const rows of table.read()) yield rows.map((row) => coded.map(({ code }, at) => code(row[at]!)));
  }
  return { file, read };
}

interface CodedColumn {
  readonly variable: Variable;
  code(cell: AnswerCell): Cell;
}

/** Texts of a state take 8 bytes at most. */
const STATE_TEXT_BYTES = 8;
/** What SPSS takes; longer text is cut. */
const LONGEST_TEXT = 32_767;

function codeColumn(column: AnswerColumn, name: string, measure: ColumnMeasure): CodedColumn {
  const { width, isWhole, areAllDates, taken } = measure;
  const options = allOptions(column, measure);
  const typed = new Map(options.slice(column.options.length).map(({ value, label }) => [label, value]));
  const type = column.type === 'date' && !areAllDates ? 'text' : column.type;
  const numbers = freeCodes(taken);
  const states = CODED_STATES.map((state, at) => ({
    value: type === 'text' ? `<-${numbers[at]}>` : -numbers[at]!,
    label: STATE_LABELS[state],
  }));
  const codes = new Map<MissingState, Cell>(CODED_STATES.map((state, at) => [state, states[at]!.value]));
  const isAnswer = column.role === 'answer';
  const missing = isAnswer ? { values: states.map(({ value }) => value), range: null } : NO_MISSING_VALUES;
  const valueLabels = isAnswer ? [...options, ...states] : options;
  return {
    variable: {
      ...{
        name,
        label: column.title,
        type,
        measure: type === 'text' ? 'nominal' : column.measure,
        valueLabels,
        missing,
      },
      width: type === 'text' ? Math.min(Math.max(width, STATE_TEXT_BYTES), LONGEST_TEXT) : 0,
      decimals: type === 'number' && !isWhole ? 2 : 0,
    },
    code(cell) {
      if (isNoAnswer(cell)) return codes.get(cell.missing) ?? null;
      if (type === 'text') return cutToBytes(String(cell), LONGEST_TEXT).trimEnd() || null;
      return type === 'number' && typeof cell === 'string' ? typed.get(cell)! : cell;
    },
  };
}

function setsOf(columns: readonly AnswerColumn[], names: readonly string[]): MultipleResponseSet[] {
  const sets = new Map<string, { label: string; variables: string[] }>();
  columns.forEach(({ choice }, at) => {
    if (!choice) return;
    const set = sets.get(choice.question) ?? { label: choice.title, variables: [] };
    set.variables.push(names[at]!);
    sets.set(choice.question, set);
  });
  const setNames = columnNames([...sets.keys()]);
  return [...sets.values()].map(({ label, variables }, at) => ({ name: setNames[at]!, label, chosen: 1, variables }));
}
