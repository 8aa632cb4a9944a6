import { TEXT_ROLES, type TextRole } from '@needfinder/domain';
import { fingerprint } from '@needfinder/numeric';
import type { SourceText } from '@needfinder/text';
import { readNames } from './arguments.js';
import { cellsOf, columnIndex, type Table } from './table.js';
import { UsageError } from './usage.js';

/** Where a text stands in the file. */
export interface TextCell {
  readonly row: number;
  readonly column: string;
}

export interface TextColumns {
  readonly texts: readonly SourceText[];
  readonly cellOf: ReadonlyMap<string, TextCell>;
  readonly fingerprint: string;
}

function readRoles(text: string | undefined, table: Table): Map<string, TextRole> {
  const roles = readNames(text).map((pair) => {
    const at = pair.lastIndexOf('=');
    const column = pair.slice(0, at);
    const role = TEXT_ROLES.find((word) => word === pair.slice(at + 1));
    if (at < 1 || role === undefined) throw new UsageError(`--role: "${pair}" is not column=${TEXT_ROLES.join('|')}`);
    columnIndex(table, column);
    return [column, role] as const;
  });
  return new Map(roles);
}

/**
 * The non-empty cells of the named columns, with the question as frame.
 *
 * @throws UsageError for an unknown column or role, or when no cell holds text.
 */
export function readTexts(
  table: Table,
  options: {
    columns: readonly string[];
    role?: string | undefined;
    id?: string | undefined;
    language?: string | undefined;
  },
): TextColumns {
  if (options.columns.length === 0) throw new UsageError('name the text: --text col[,col]');
  const roles = readRoles(options.role, table);
  const ids = options.id === undefined ? null : cellsOf(table, columnIndex(table, options.id));
  const language = options.language === undefined || options.language === 'auto' ? {} : { language: options.language };
  const texts: SourceText[] = [];
  const cellOf = new Map<string, TextCell>();
  for (const column of options.columns) {
    const index = columnIndex(table, column);
    const role = roles.get(column);
    cellsOf(table, index).forEach((text, i) => {
      if (text === '') return;
      const { line } = table.rows[i]!;
      const id = `${index}:${line}`;
      cellOf.set(id, { row: line, column });
      const respondent = ids?.[i] ?? String(line);
      texts.push({ id, text, frame: table.titles[index]!, respondent, ...language, ...(role ? { role } : {}) });
    });
  }
  if (texts.length === 0) throw new UsageError(`column "${options.columns.join('", "')}": all cells are empty`);
  return { texts, cellOf, fingerprint: fingerprint(texts.map((text) => `${text.id}\u0000${text.text}`)) };
}
