import type { CodedText } from '@needfinder/text';
import { cellsOf, columnIndex, type Table } from './table.js';
import { UsageError } from './usage.js';

const BETWEEN_THEMES = /[,;|]/;

/**
 * The answers of a file that a person coded, one a row; themes stand in one cell, with `,`, `;` or `|` between them.
 *
 * @throws UsageError with row and column for themes without a text, and when no row holds both answers and themes.
 */
export function readCodedAnswers(table: Table, names: { text: string; themes: string }): CodedText[] {
  const texts = cellsOf(table, columnIndex(table, names.text));
  const cells = cellsOf(table, columnIndex(table, names.themes));
  const coded = texts.flatMap((text, i): CodedText[] => {
    const themes = [...new Set(themesIn(cells[i]!))];
    if (text !== '') return [{ text, themes }];
    if (themes.length === 0) return [];
    const place = `row ${table.rows[i]!.line}, column "${names.text}"`;
    throw new UsageError(`${place}: empty, but coded "${themes.join(', ')}" in column "${names.themes}"`);
  });
  if (coded.every(({ themes }) => themes.length === 0)) {
    throw new UsageError(`column "${names.themes}": no row names a theme`);
  }
  return coded;
}

const themesIn = (cell: string): string[] =>
  cell
    .split(BETWEEN_THEMES)
    .map((theme) => theme.trim())
    .filter((theme) => theme !== '');
