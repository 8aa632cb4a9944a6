import { readFile } from 'node:fs/promises';
import type { KnownTheme, ThemeLinks } from '@needfinder/text';
import type { TextColumns } from './texts.js';
import { UsageError } from './usage.js';

type Rows = readonly number[];

/** The texts of a row; a link names rows as the output does. */
export type TextsOfRow = ReadonlyMap<number, readonly { readonly id: string; readonly text: string }[]>;

export function textsByRow({ texts, cellOf }: Pick<TextColumns, 'texts' | 'cellOf'>): TextsOfRow {
  const byRow = new Map<number, { id: string; text: string }[]>();
  for (const { id, text } of texts) {
    const { row } = cellOf.get(id)!;
    byRow.set(row, [...(byRow.get(row) ?? []), { id, text }]);
  }
  return byRow;
}

/**
 * What a person said of themes, from a JSON file: `{ "together": [[2, 5]], "apart": [[2, 7]], "seeds": [[3, 4], [9]] }`,
 * in rows of the file with texts. Each list of `seeds` stands for a theme of its own.
 *
 * @throws UsageError that names the list and the row.
 */
export function readThemeLinks(content: string, rows: TextsOfRow): ThemeLinks {
  const given = parsed(content, '--links');
  const idsOf = (name: string, row: unknown): string[] => {
    const texts = typeof row === 'number' ? rows.get(row) : undefined;
    if (!texts) throw new UsageError(`--links: "${name}" names row ${JSON.stringify(row)}, which holds no text`);
    return texts.map(({ id }) => id);
  };
  const lists = (name: string): Rows[] => {
    const found = given[name] ?? [];
    if (!Array.isArray(found) || !found.every(Array.isArray))
      throw new UsageError(`--links: "${name}" is not a list of lists of rows`);
    return found as Rows[];
  };
  const groups = (name: string): string[][] => lists(name).map((list) => list.flatMap((row) => idsOf(name, row)));
  const apart = lists('apart').map((pair): [string, string] => {
    if (pair.length !== 2) throw new UsageError(`--links: "apart" has a list of ${pair.length} rows, not of 2`);
    return [idsOf('apart', pair[0])[0]!, idsOf('apart', pair[1])[0]!];
  });
  return { together: groups('together'), apart, seeds: groups('seeds') };
}

/**
 * Themes of an earlier run, from what it printed with `--json`: what is still the same theme keeps its id. Its rows are
 * rows of this file, to which others may have been added at the end.
 *
 * @throws UsageError when it is no such output.
 */
export function readPreviousThemes(content: string, rows: TextsOfRow): KnownTheme[] {
  const { assignments } = parsed(content, '--previous');
  if (!Array.isArray(assignments)) throw new UsageError('--previous: not the output of needfinder themes --json');
  const texts = new Map<string, string[]>();
  for (const { row, theme } of assignments as { row: number; theme: string | null }[]) {
    if (typeof theme !== 'string') continue;
    texts.set(theme, [...(texts.get(theme) ?? []), ...(rows.get(row) ?? []).map(({ text }) => text)]);
  }
  return [...texts].map(([id, own]) => ({ id, texts: own }));
}

export async function readOptionFile(path: string, option: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new UsageError(`${option}: cannot read ${path}`);
  });
}

function parsed(content: string, option: string): Record<string, unknown> {
  try {
    const value = JSON.parse(content) as unknown;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Said below, in the same words as for JSON of another shape.
  }
  throw new UsageError(`${option}: the file is not a JSON object`);
}
