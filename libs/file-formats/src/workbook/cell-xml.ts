import { neutralise } from '../neutralise.js';

/** A text that many cells share, by its place in the workbook's list. */
export class SharedText {
  constructor(readonly index: number) {}
}
/** A day, or a day with a time, as days since 1899-12-30. */
export class SheetDate {
  constructor(readonly serial: number) {}
}
export type SheetCell = number | string | null | SharedText | SheetDate;

/** What Excel allows in one cell; longer text is cut. */
const LONGEST_CELL = 32_767;
// XML 1.0 has no place for control characters other than tab and line ends.
// eslint-disable-next-line no-control-regex -- naming these characters is the point
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const MARKUP: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text within XML, without the characters that XML has no place for. */
export const escapeXml = (text: string): string =>
  text.replace(CONTROLS, '').replace(/[&<>"\r]/g, (character) => MARKUP[character]!);

/** Text as a cell shows it: neutralised as in CSV, cut to what Excel allows. */
export const cellTextXml = (text: string): string =>
  `<t xml:space="preserve">${escapeXml(neutralise(text).slice(0, LONGEST_CELL))}</t>`;

/** "A", "B", … "AA": the name of a column, from 0. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** @param letters - Of every column. */
export function rowXml(cells: readonly SheetCell[], letters: readonly string[], row: number): string {
  let xml = `<row r="${row}">`;
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    if (cell === null || cell === '') continue;
    const place = `<c r="${letters[at]}${row}"`;
    if (typeof cell === 'number') {
      if (Number.isFinite(cell)) xml += `${place}><v>${cell}</v></c>`;
    } else if (typeof cell === 'string') xml += `${place} t="inlineStr"><is>${cellTextXml(cell)}</is></c>`;
    else if (cell instanceof SharedText) xml += `${place} t="s"><v>${cell.index}</v></c>`;
    else xml += `${place} s="${Number.isInteger(cell.serial) ? 1 : 2}"><v>${cell.serial}</v></c>`;
  }
  return `${xml}</row>`;
}
