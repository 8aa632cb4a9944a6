import type { MissingState, StoredAnswer } from '@needfinder/domain';
import { foldLabel, parseDate, parseNumber, tidyCell } from './cell-text.js';
import type { ColumnMapping, ScalePoint } from './mapping.js';

/** A cell that cannot be what its column says. */
export class Unreadable {
  /** @param reason - Reads after the place: "9 is outside 1–7". */
  constructor(readonly reason: string) {}
}
export type CellReader = (cell: string) => StoredAnswer | Unreadable;

/** Files repeat the same few labels: what was read once is looked up. Free text never comes here. */
const MOST_REMEMBERED = 5_000;

function remembered(read: CellReader): CellReader {
  const known = new Map<string, StoredAnswer | Unreadable>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const answer = read(cell);
    if (known.size < MOST_REMEMBERED) known.set(cell, answer);
    return answer;
  };
}

const EMPTY: StoredAnswer = { missing: 'empty' };

/** A function that turns the cells of one column into answers, missing words first. */
export function cellReader(column: ColumnMapping): CellReader {
  const states = new Map<string, StoredAnswer>();
  for (const [label, missing] of Object.entries(column.missing)) states.set(foldLabel(label), { missing });
  const value = valueReader(column);
  const read: CellReader = (cell) => {
    const text = tidyCell(cell);
    if (text === '') return EMPTY;
    const state = states.size > 0 ? states.get(foldLabel(text)) : undefined;
    return state ?? value(text);
  };
  const repeats = ['need-rating', 'single-choice', 'multiple-choice', 'attribute'].includes(column.role.kind);
  return repeats ? remembered(read) : read;
}

/** Like `cellReader`, for free text: line ends within an answer are kept. */
export function textReader(column: ColumnMapping): CellReader {
  const read = cellReader(column);
  const mayBeMissing = Object.keys(column.missing).length > 0;
  return (cell) => {
    const text = cell.trim();
    if (text === '') return EMPTY;
    const answer = mayBeMissing ? read(text) : text;
    return typeof answer === 'string' ? text : answer;
  };
}

function valueReader(column: ColumnMapping): (text: string) => StoredAnswer | Unreadable {
  const { role, decimalComma = false, dateOrder = 'ymd' } = column;
  const number = (text: string): StoredAnswer | Unreadable => {
    const value = parseNumber(text, decimalComma);
    return Number.isNaN(value) ? new Unreadable(`“${text}” is not a number`) : value;
  };
  const date = (text: string): StoredAnswer | Unreadable =>
    parseDate(text, dateOrder === 'ymd' ? 'dmy' : dateOrder) ?? new Unreadable(`“${text}” is not a date`);
  switch (role.kind) {
    case 'need-rating':
      return pointReader(role.points, decimalComma);
    case 'single-choice':
      return optionReader(role.options);
    case 'numeric':
    case 'weight':
      return number;
    case 'date':
      return date;
    case 'attribute':
      return role.valueType === 'number' ? number : role.valueType === 'date' ? date : (text) => text;
    default:
      return (text) => text;
  }
}

function pointReader(points: readonly ScalePoint[], decimalComma: boolean): (text: string) => number | Unreadable {
  const byLabel = new Map(points.map(({ label, value }) => [foldLabel(label), value]));
  const values = new Set(points.map(({ value }) => value));
  const [first, last] = [points[0]!, points.at(-1)!];
  return (text) => {
    const labelled = byLabel.get(foldLabel(text));
    if (labelled !== undefined) return labelled;
    const number = parseNumber(text, decimalComma);
    if (values.has(number)) return number;
    if (Number.isNaN(number)) return new Unreadable(`“${text}” is none of ${first.label} to ${last.label}`);
    return new Unreadable(`${text} is outside ${first.value}–${last.value}`);
  };
}

function optionReader(options: readonly string[]): (text: string) => string | Unreadable {
  const byLabel = new Map(options.map((option) => [foldLabel(option), option]));
  return (text) => byLabel.get(foldLabel(text)) ?? new Unreadable(`“${text}” is none of the ${options.length} answers`);
}

/** What one column of a multiple-choice question adds to the answer. */
export type OptionState = 'chosen' | 'not-chosen' | 'empty' | MissingState;

export function optionStateReader(column: ColumnMapping): (cell: string) => OptionState {
  const chosen = new Set(column.role.kind === 'multiple-choice' ? column.role.chosen.map(foldLabel) : []);
  const read = cellReader(column);
  return (cell) => {
    const answer = read(cell);
    if (typeof answer === 'string') return chosen.has(foldLabel(answer)) ? 'chosen' : 'not-chosen';
    return typeof answer === 'object' && 'missing' in answer ? answer.missing : 'not-chosen';
  };
}
