import { LINE_PATTERNS } from '@needfinder/domain';
import type { CodeGuide } from './code-guide.js';
import { MOST_GUIDE, MOST_LABEL, MOST_PHRASE, MOST_PHRASES, MOST_STATEMENT } from './codebook-limits.js';
import type { ImportedCode } from './imported-codes.js';

/** A row of a sheet with the line it stands on. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell that cannot be taken: the place, what stands there and what may. */
export interface SheetProblem {
  readonly line: number;
  readonly column: string;
  readonly sentence: string;
}

export interface ReadCodebookSheet {
  /** Keys are the lines of the rows. */
  readonly codes: readonly ImportedCode[];
  readonly problems: readonly SheetProblem[];
  /** Columns that nothing is made of. */
  readonly ignoredColumns: readonly string[];
}

type Meaning = 'name' | 'parent' | 'kind' | 'statement' | 'phrases' | 'colour' | 'pattern' | Words;
type Words = 'definition' | 'include' | 'exclude';

/** What columns are called by whom. */
const HEADINGS: Readonly<Record<Meaning, readonly string[]>> = {
  name: ['name', 'code', 'label', 'need', 'code name', 'title'],
  parent: ['parent', 'parent code', 'theme', 'category', 'group', 'under'],
  kind: ['kind', 'type'],
  statement: ['statement', 'need statement'],
  definition: ['definition', 'description', 'meaning', 'memo'],
  include: ['include', 'inclusion', 'inclusion criteria', 'when to use', 'use when'],
  exclude: ['exclude', 'exclusion', 'exclusion criteria', 'when not to use', 'do not use when'],
  phrases: ['key phrases', 'phrases', 'keywords', 'key words'],
  colour: ['colour', 'color'],
  pattern: ['pattern', 'line'],
};
const LONGEST: Readonly<Partial<Record<Meaning, number>>> = {
  ...{ name: MOST_LABEL, statement: MOST_STATEMENT },
  ...{ definition: MOST_GUIDE, include: MOST_GUIDE, exclude: MOST_GUIDE },
};
const COLOUR = /^#[0-9a-f]{6}$/;
const KINDS = ['need', 'theme'] as const;

/**
 * Reads the rows of a sheet as codes. The first row names the columns; one of them must be the name.
 *
 * @param known - Ids of the codes of the study by their name in lower case: a parent may be one of them.
 */
export function readCodebookSheet(rows: readonly SheetRow[], known: ReadonlyMap<string, string>): ReadCodebookSheet {
  const [header, ...body] = rows;
  const headings = (header?.cells ?? []).map((cell) => cell.trim());
  const meanings = headings.map(meaningOf);
  const ignoredColumns = headings.filter((heading, at) => heading !== '' && meanings[at] === null);
  if (!meanings.includes('name')) {
    const found = headings.filter(Boolean).join(', ') || 'nothing';
    const sentence = `no column is called ${HEADINGS.name.slice(0, 3).join(', ')}; the first row says ${found}`;
    return { codes: [], problems: [{ line: header?.line ?? 1, column: 'name', sentence }], ignoredColumns };
  }
  const problems: SheetProblem[] = [];
  const cellOf = ({ cells }: SheetRow, meaning: Meaning) => (cells[meanings.indexOf(meaning)] ?? '').trim();
  const columnOf = (meaning: Meaning) => headings[meanings.indexOf(meaning)] ?? meaning;
  const lineOf = new Map<string, number>();
  for (const row of body) {
    const name = cellOf(row, 'name');
    const first = lineOf.get(name.toLowerCase());
    if (first !== undefined) {
      problems.push({ line: row.line, column: columnOf('name'), sentence: `"${name}" stands in row ${first} already` });
    } else if (name !== '') lineOf.set(name.toLowerCase(), row.line);
  }

  const codes = body.map((row): ImportedCode => {
    const refuse = (meaning: Meaning, sentence: string) =>
      problems.push({ line: row.line, column: columnOf(meaning), sentence });
    const label = cellOf(row, 'name');
    if (label === '') refuse('name', 'is empty; every row needs a name');
    for (const [meaning, most] of Object.entries(LONGEST) as [Meaning, number][]) {
      const { length } = cellOf(row, meaning);
      if (length > most) refuse(meaning, `has ${length} characters, at most ${most} are taken`);
    }
    const parent = cellOf(row, 'parent');
    const parentKey = lineOf.get(parent.toLowerCase())?.toString() ?? known.get(parent.toLowerCase()) ?? null;
    if (parent !== '' && parentKey === null) {
      refuse('parent', `"${parent}" is the name of no other row and of no code of the study`);
    }
    const kind = cellOf(row, 'kind').toLowerCase();
    if (kind !== '' && !KINDS.some((one) => one === kind)) refuse('kind', `"${kind}" is neither need nor theme`);
    const statement = cellOf(row, 'statement');
    return {
      key: `${row.line}`,
      parentKey,
      kind: KINDS.find((one) => one === kind) ?? null,
      label,
      ...(statement === '' ? {} : { statement }),
      guide: guideOf((meaning) => cellOf(row, meaning), refuse),
    };
  });
  return { codes, problems: problems.sort((one, other) => one.line - other.line), ignoredColumns };
}

const meaningOf = (heading: string): Meaning | null =>
  (Object.keys(HEADINGS) as Meaning[]).find((meaning) => HEADINGS[meaning].includes(heading.toLowerCase())) ?? null;

/** What the cells say of a code; an empty cell says nothing. */
function guideOf(
  cell: (meaning: Meaning) => string,
  refuse: (meaning: Meaning, sentence: string) => void,
): Partial<CodeGuide> {
  const words = (['definition', 'include', 'exclude'] as const).filter((meaning) => cell(meaning) !== '');
  const phrases = [
    ...new Set(
      cell('phrases')
        .split(/[;\n]/)
        .map((phrase) => phrase.trim()),
    ),
  ].filter(Boolean);
  const long = phrases.find(({ length }) => length > MOST_PHRASE);
  if (long)
    refuse('phrases', `"${long.slice(0, 40)}…" has ${long.length} characters, at most ${MOST_PHRASE} are taken`);
  if (phrases.length > MOST_PHRASES)
    refuse('phrases', `has ${phrases.length} phrases, at most ${MOST_PHRASES} are taken`);
  const colour = cell('colour').toLowerCase();
  if (colour !== '' && !COLOUR.test(colour)) refuse('colour', `"${colour}" is no colour like #0072b2`);
  const line = cell('pattern').toLowerCase();
  const pattern = LINE_PATTERNS.find((one) => one === line);
  if (line !== '' && !pattern) refuse('pattern', `"${line}" is none of ${LINE_PATTERNS.join(', ')}`);
  return {
    ...Object.fromEntries(words.map((meaning) => [meaning, cell(meaning)])),
    ...(phrases.length > 0 ? { phrases } : {}),
    ...(colour === '' ? {} : { colour }),
    ...(pattern ? { pattern } : {}),
  };
}
