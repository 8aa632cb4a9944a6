export interface HeaderColumn {
  /** Position in the row, from 0. */
  index: number;
  /** Unique in the file ("Age", "Age (2)"). */
  name: string;
  /** The question in full words. */
  title: string;
  /** What the header cell said, before it was made unique. */
  original: string;
}
export interface Header {
  /** Rows before the answers: those above the names, and 1, 2 (question above option) or 3 (name, question, import id). */
  headerRows: number;
  /** What stands above the names, one text a row: the title of a report, the day of the export. */
  above: string[];
  columns: HeaderColumn[];
}

const IMPORT_ID = /^\s*\{\s*"ImportId"\s*:/;
/** What survey tools write under a question that has no options. */
const NO_OPTION = /^(open-ended )?(response|answer)$/i;

/** A table has at least this many columns where a lone text above it is its title. */
const FEWEST_UNDER_TITLE = 3;

/**
 * Finds the header of a response file: one row of names; two rows with the option under its question; or the three
 * rows of a Qualtrics export (name, question text, import id). Lone texts above it are its title.
 *
 * @param rows - The first rows of the table; ten are plenty.
 */
export function detectHeader(rows: readonly (readonly string[])[]): Header {
  const titles = titleRows(rows);
  const { headerRows, columns } = headerAtTop(rows.slice(titles));
  const above = rows.slice(0, titles).map((row) => filled(row).join(' '));
  return { headerRows: titles + headerRows, above, columns };
}

const filled = (row: readonly string[]): string[] => row.map(tidy).filter((cell) => cell !== '');

/** Rows of one text each over a table whose rows are equally wide. A question over its options is no title. */
function titleRows(rows: readonly (readonly string[])[]): number {
  const top = rows.findIndex((row) => filled(row).length > 1);
  const [names, ...others] = rows.slice(Math.max(top, 0));
  if (top <= 0 || filled(names!).length < FEWEST_UNDER_TITLE) return 0;
  const even = others.filter(({ length }) => length === names!.length).length;
  const asks = rows.slice(0, top).some((row) => filled(row).some((text) => text.endsWith('?')));
  return asks || even * 2 < others.length ? 0 : top;
}

function headerAtTop(rows: readonly (readonly string[])[]): Omit<Header, 'above'> {
  const first = rows[0] ?? [];
  const second = rows[1] ?? [];
  if (hasImportIds(rows[2])) {
    const titles = first.map((_, index) => tidy(second[index] ?? ''));
    return { headerRows: 3, columns: named(first, titles) };
  }
  if (isOptionRow(first, second)) {
    const titles = questionsWithOptions(first, second);
    return { headerRows: 2, columns: named(titles, titles) };
  }
  return { headerRows: 1, columns: named(first, []) };
}

function hasImportIds(row: readonly string[] | undefined): boolean {
  if (!row || row.length === 0) return false;
  return row.filter((cell) => IMPORT_ID.test(cell)).length >= row.length / 2;
}

/** Where a question has several columns its name stands over the first only, and each of them has a word below. */
function isOptionRow(first: readonly string[], second: readonly string[]): boolean {
  const unnamed = first.flatMap((cell, index) => (tidy(cell) === '' ? [index] : []));
  if (unnamed.length === 0 || tidy(first[0] ?? '') === '') return false;
  const words = unnamed.map((index) => tidy(second[index] ?? ''));
  return words.every((word) => word !== '' && Number.isNaN(Number(word)));
}

function questionsWithOptions(first: readonly string[], second: readonly string[]): string[] {
  let question = '';
  return first.map((cell, index) => {
    question = tidy(cell) || question;
    const option = tidy(second[index] ?? '');
    return option === '' || NO_OPTION.test(option) ? question : `${question} - ${option}`;
  });
}

function named(headers: readonly string[], titles: readonly string[]): HeaderColumn[] {
  const taken = new Set<string>();
  return headers.map((original, index) => {
    const wanted = tidy(original) || `Column ${index + 1}`;
    let name = wanted;
    for (let copy = 2; taken.has(name); copy++) name = `${wanted} (${copy})`;
    taken.add(name);
    return { index, name, title: titles[index] || wanted, original };
  });
}

/** One line, plain spaces: exports are full of line ends and no-break spaces. */
const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();
