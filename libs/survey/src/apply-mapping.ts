import type { ConsentPurpose, ConsentState, MissingState, StoredAnswer, StoredAnswers } from '@needfinder/domain';
import { cellReader, optionStateReader, textReader, Unreadable, type CellReader } from './cell-readers.js';
import { parseNumber, tidyCell } from './cell-text.js';
import { consentReader } from './consent-columns.js';
import type { ColumnMapping, ColumnRoleKind, Mapping, RoleOf } from './mapping.js';
import { keyedAttributes, keyedQuestions, type KeyedQuestion } from './question-definitions.js';
import { splitChoices } from './separated-choices.js';

/** A cell that cannot be what its column says. */
export interface CellError {
  /** Line of the file the row starts on, from 1. */
  readonly line: number;
  /** Header of the column. */
  readonly column: string;
  readonly value: string;
  /** Reads after the place: "9 is outside 1–7". */
  readonly reason: string;
}
export interface SourceRow {
  /** Line of the file the row starts on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}
export interface MappedRow {
  /** "row-17" when no column names the respondent. */
  readonly respondent: string;
  readonly account?: string;
  readonly weight?: number;
  /** By question key. */
  readonly answers: StoredAnswers;
  /** By attribute key. */
  readonly attributes: Readonly<Record<string, StoredAnswer>>;
  /** What the row says of each purpose; a purpose of which it says nothing is left out. */
  readonly consents: Readonly<Partial<Record<ConsentPurpose, ConsentState>>>;
  readonly errors: readonly CellError[];
}

/** Reads one question or attribute out of a row. */
type AnswerReader = (cells: readonly string[], fail: (column: ColumnMapping, reason: string) => void) => StoredAnswer;

/**
 * Compiles a mapping into a function that reads rows.
 *
 * A cell in error leaves its question empty and is reported; the other answers of the row are read all the same.
 *
 * Cost: O(cells of the row); labels are looked up once per different value.
 */
export function applyMapping(mapping: Mapping): (row: SourceRow) => MappedRow {
  const questions = keyedQuestions(mapping).map(({ key, columns }) => ({ key, read: questionReader(columns) }));
  const attributes = keyedAttributes(mapping).map(({ key, column }) => ({
    key,
    read: cellAnswer(column, cellReader(column)),
  }));
  const readConsents = consentsReader(mapping);
  const columnOf = (kind: ColumnRoleKind) => mapping.columns.find((column) => column.role.kind === kind);
  const [respondentColumn, accountColumn, weightColumn] = [
    columnOf('respondent-id'),
    columnOf('account-id'),
    columnOf('weight'),
  ];

  return ({ line, cells }) => {
    const errors: CellError[] = [];
    const fail = (column: ColumnMapping, reason: string) => {
      errors.push({ line, column: column.name, value: cells[column.index] ?? '', reason });
    };
    const textOf = (column: ColumnMapping | undefined) => (column ? tidyCell(cells[column.index] ?? '') : '');
    const answers: Record<string, StoredAnswer> = {};
    for (const { key, read } of questions) answers[key] = read(cells, fail);
    const values: Record<string, StoredAnswer> = {};
    for (const { key, read } of attributes) values[key] = read(cells, fail);

    const respondent = textOf(respondentColumn);
    if (respondentColumn && respondent === '') fail(respondentColumn, 'the respondent has no id');
    const account = textOf(accountColumn);
    const weight = weightColumn ? readWeight(weightColumn, textOf(weightColumn), fail) : undefined;
    return {
      respondent: respondent || `row-${line}`,
      ...(account !== '' && { account }),
      ...(weight !== undefined && { weight }),
      answers,
      attributes: values,
      consents: readConsents(cells, fail),
      errors,
    };
  };
}

type ConsentColumn = ColumnMapping & { readonly role: RoleOf<'consent'> };

/** Where columns differ about a purpose, the no counts. */
function consentsReader(mapping: Mapping) {
  const columns = mapping.columns
    .filter((column): column is ConsentColumn => column.role.kind === 'consent')
    .map((column) => ({ column, purpose: column.role.purpose, read: consentReader(column) }));
  return (cells: readonly string[], fail: (column: ColumnMapping, reason: string) => void) => {
    const consents: Partial<Record<ConsentPurpose, ConsentState>> = {};
    for (const { column, purpose, read } of columns) {
      const cell = cells[column.index] ?? '';
      const state = read(cell);
      if (state === null) fail(column, `“${tidyCell(cell)}” is neither a yes nor a no`);
      else if (state !== undefined && consents[purpose] !== 'withheld') consents[purpose] = state;
    }
    return consents;
  };
}

function readWeight(
  column: ColumnMapping,
  text: string,
  fail: (column: ColumnMapping, reason: string) => void,
): number | undefined {
  if (text === '') return undefined;
  const weight = parseNumber(text, column.decimalComma ?? false);
  if (weight >= 0) return weight;
  fail(column, `“${text}” is not a weight: weights are numbers from 0`);
  return undefined;
}

function questionReader(columns: KeyedQuestion['columns']): AnswerReader {
  const { role } = columns[0]!;
  if (role.kind === 'open-text') return cellAnswer(columns[0]!, textReader(columns[0]!));
  if (role.kind !== 'multiple-choice') return cellAnswer(columns[0]!, cellReader(columns[0]!));
  return role.separator === undefined ? chosenOptions(columns) : listedOptions(columns[0]!, role.separator);
}

function cellAnswer(column: ColumnMapping, read: CellReader): AnswerReader {
  const { index } = column;
  return (cells, fail) => {
    const answer = read(cells[index] ?? '');
    if (!(answer instanceof Unreadable)) return answer;
    fail(column, answer.reason);
    return { missing: 'empty' };
  };
}

function listedOptions(column: ColumnMapping, separator: string): AnswerReader {
  const read = textReader(column);
  return (cells) => {
    const answer = read(cells[column.index] ?? '');
    return typeof answer === 'string' ? splitChoices(tidyCell(answer), separator) : (answer as StoredAnswer);
  };
}

/** Nobody can tell "saw the list and chose nothing" from "skipped it": without a mark in any column it is empty. */
function chosenOptions(columns: KeyedQuestion['columns']): AnswerReader {
  const options = columns.map((column) => ({
    index: column.index,
    option: column.role.kind === 'multiple-choice' ? column.role.option : '',
    read: optionStateReader(column),
  }));
  return (cells) => {
    const chosen: string[] = [];
    let answered = false;
    let missing: MissingState = 'empty';
    for (const { index, option, read } of options) {
      const state = read(cells[index] ?? '');
      if (state === 'chosen') chosen.push(option);
      else if (state === 'not-chosen') answered = true;
      else if (state !== 'empty') missing = state;
    }
    return chosen.length > 0 || answered ? chosen : { missing };
  };
}

/** Sentences for the person who checks a mapping, about what it lacks as a whole. */
export function mappingWarnings(mapping: Mapping): string[] {
  const count = (kind: ColumnRoleKind) => mapping.columns.filter((column) => column.role.kind === kind).length;
  const warnings: string[] = [];
  if (count('respondent-id') === 0) {
    warnings.push('No column names the respondent: rows are numbered, and importing a corrected file adds them again');
  }
  for (const kind of ['respondent-id', 'account-id', 'weight'] as const) {
    if (count(kind) > 1) warnings.push(`${count(kind)} columns are mapped to ${kind}: only the first is used`);
  }
  return warnings;
}
