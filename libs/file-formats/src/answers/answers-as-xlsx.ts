import { CALENDAR_START_SECONDS } from '../sav/sav-format.js';
import { calendarSeconds } from '../sav/calendar.js';
import { type SheetCell, SheetDate } from '../workbook/cell-xml.js';
import { WorkbookWriter } from '../workbook/workbook-writer.js';
import {
  type AnswerCell,
  type AnswerColumn,
  type AnswerStyle,
  type AnswerTable,
  isNoAnswer,
  type WriteOptions,
} from './answer-table.js';
import { answerText, STATE_CELLS } from './answer-text.js';
import { headerOf } from './answers-as-csv.js';
import { dictionaryRows } from './dictionary-rows.js';

const SECONDS_PER_DAY = 86_400;
/** 1899-12-30 to 1970-01-01. */
const DAYS_TO_1970 = 25_569;

/** A table of answers as an XLSX workbook: responses, and what their columns mean. Cells that repeat are shared. */
export async function* answersAsXlsx(
  table: AnswerTable,
  style: AnswerStyle,
  options: WriteOptions = {},
): AsyncGenerator<Uint8Array> {
  const writer = new WorkbookWriter(options);
  const share = sharer(writer);
  const cells = table.columns.map((column) => sheetCell(column, style, share));
  async function* blocks(): AsyncGenerator<SheetCell[][]> {
    yield [headerOf(table, style)];
    for await (const rows of table.read()) yield rows.map((row) => row.map((cell, at) => cells[at]!(cell)));
  }
  async function* dictionary(): AsyncGenerator<SheetCell[][]> {
    yield dictionaryRows(table.columns);
  }
  yield* writer.sheet({ name: 'Responses', blocks: blocks() });
  yield* writer.sheet({ name: 'Columns', blocks: dictionary() });
  yield* writer.end();
}

function sharer(writer: WorkbookWriter): (text: string) => SheetCell {
  const known = new Map<string, SheetCell>();
  return (text) => {
    const cell = known.get(text) ?? writer.share(text);
    known.set(text, cell);
    return cell;
  };
}

/** The words of options and states are known before the rows, so they are written once. */
function sheetCell(
  column: AnswerColumn,
  style: AnswerStyle,
  share: (text: string) => SheetCell,
): (cell: AnswerCell) => SheetCell {
  const text = answerText(column, style);
  const states = Object.fromEntries(
    Object.entries(STATE_CELLS).map(([state, word]) => [state, word === null ? null : share(word)]),
  );
  const options = new Map<AnswerCell, SheetCell>();
  if (style === 'labels') for (const { value, label } of column.options) options.set(value, share(label));
  return (cell) => {
    if (isNoAnswer(cell)) return states[cell.missing]!;
    const known = options.get(cell);
    if (known !== undefined) return known;
    return column.type === 'date' ? (dateCell(cell) ?? text(cell)) : text(cell);
  };
}

function dateCell(cell: number | string): SheetDate | null {
  const seconds = calendarSeconds(String(cell));
  if (seconds === null) return null;
  const serial = (seconds - CALENDAR_START_SECONDS) / SECONDS_PER_DAY + DAYS_TO_1970;
  // Excel believes that there was a 29 February 1900: days before March are off by one, so they stay words.
  return serial > 60 ? new SheetDate(serial) : null;
}
