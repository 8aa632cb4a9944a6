import { UnreadableFileError } from '@needfinder/domain';

export type Delimiter = ',' | ';' | '\t' | '|';

/** A row of a table and the line of the file it starts on (from 1). */
export interface Row {
  line: number;
  cells: string[];
}

/** No honest answer row is longer; a file with a stray quote would otherwise be read into memory whole. */
const LONGEST_ROW_CHARACTERS = 8_000_000;

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

export interface DelimitedParser {
  push(text: string): Row[];
  end(): Row[];
}

/**
 * Splits delimited text into rows, chunk by chunk (RFC 4180, with LF, CR LF or CR as line ends).
 *
 * A quote opens a quoted cell only as the first character of the cell. Text after a closing quote is kept as it is.
 * Lines without any character are skipped.
 *
 * @throws UnreadableFileError `file.unclosed-quote` with the line, when a quoted cell never ends.
 */
export function createDelimitedParser(delimiter: Delimiter): DelimitedParser {
  const separator = delimiter.charCodeAt(0);
  let pending = '';
  let line = 1;

  const unclosed = () =>
    new UnreadableFileError('file.unclosed-quote', `The quote opened in the row of line ${line} is never closed`, {
      line,
    });

  /** Reads complete rows from `pending`; the last, incomplete one stays there unless the text is final. */
  const readRows = (final: boolean): Row[] => {
    const text = pending;
    const rows: Row[] = [];
    let at = 0;
    for (;;) {
      const row = readRow(text, at, separator, final);
      if (row === null) break;
      if (row.cells.length > 1 || row.next - at > row.lineEnd) rows.push({ line, cells: row.cells });
      line += row.lines;
      at = row.next;
      if (at >= text.length) break;
    }
    pending = text.slice(at);
    if (final && pending.length > 0) throw unclosed();
    if (pending.length > LONGEST_ROW_CHARACTERS) throw unclosed();
    return rows;
  };

  return {
    push(text) {
      pending = pending.length > 0 ? pending + text : text;
      return readRows(false);
    },
    end: () => readRows(true),
  };
}

interface ReadRow {
  cells: string[];
  /** Where the next row starts. */
  next: number;
  /** Line ends within the row and after it. */
  lines: number;
  /** Length of the line end: 0 at the end of the file, 2 for CR LF. */
  lineEnd: number;
}

/** Reads the row that starts at `start`; null when the text ends before the row does. */
function readRow(text: string, start: number, separator: number, final: boolean): ReadRow | null {
  const cells: string[] = [];
  const length = text.length;
  let lines = 0;
  let at = start;
  if (at >= length) return null;
  for (;;) {
    let quoted = '';
    if (text.charCodeAt(at) === QUOTE) {
      const cell = readQuoted(text, at, final);
      if (cell === null) return null;
      quoted = cell.value;
      lines += cell.lines;
      at = cell.next;
    }
    const cellStart = at;
    let code = 0;
    while (at < length) {
      code = text.charCodeAt(at);
      if (code === separator || code === LINE_FEED || code === CARRIAGE_RETURN) break;
      at++;
    }
    if (at >= length && !final) return null;
    const plain = text.slice(cellStart, at);
    cells.push(quoted === '' ? plain : quoted + plain);
    if (at >= length) return { cells, next: at, lines: lines + 1, lineEnd: 0 };
    if (code === separator) {
      at++;
      continue;
    }
    if (code === CARRIAGE_RETURN && at + 1 >= length && !final) return null;
    const lineEnd = code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? 2 : 1;
    return { cells, next: at + lineEnd, lines: lines + 1, lineEnd };
  }
}

function readQuoted(text: string, start: number, final: boolean) {
  let at = start + 1;
  let value = '';
  for (;;) {
    const end = text.indexOf('"', at);
    // A quote at the very end of a chunk may be the first half of a doubled one.
    if (end < 0 || (end === text.length - 1 && !final)) return null;
    value += text.slice(at, end);
    if (text.charCodeAt(end + 1) !== QUOTE) return { value, next: end + 1, lines: countLines(value) };
    value += '"';
    at = end + 2;
  }
}

function countLines(value: string): number {
  let lines = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && value.charCodeAt(at + 1) !== LINE_FEED)) lines++;
  }
  return lines;
}
