import type { BestWorstData, BestWorstTask } from '@needfinder/segmentation';
import { readNames, readWord } from '../arguments.js';
import { cellsOf, columnIndex, readTable, type Table } from '../table.js';
import { UsageError } from '../usage.js';

/** Options that say what a file of best–worst choices holds. */
export interface ChoiceColumns {
  readonly best?: string | undefined;
  readonly worst?: string | undefined;
  readonly sets?: string | undefined;
  readonly version?: string | undefined;
  readonly answers?: string | undefined;
  readonly id?: string | undefined;
}

/** Choices of a file, with the names of items and people. */
export interface ChoiceStudy {
  readonly data: BestWorstData;
  readonly items: readonly string[];
  readonly nameOf: (row: number) => string;
}

/** The items of each question, by version of the questionnaire. */
type Sets = ReadonlyMap<string, readonly (readonly string[])[]>;
const ONLY_VERSION = '';

/** One row a question; a column "version" tells questionnaires apart, "set" or "task" may number the questions. */
async function readSets(file: string): Promise<Sets> {
  const table = await readTable(file);
  const at = (names: readonly string[]): number =>
    table.names.findIndex((name) => names.includes(name.trim().toLowerCase()));
  const versionAt = at(['version']);
  const left = new Set([versionAt, at(['set', 'task', 'question'])]);
  const sets = new Map<string, string[][]>();
  table.rows.forEach(({ cells, line }) => {
    const items = cells.filter((_, column) => !left.has(column)).flatMap((cell) => cell.trim() || []);
    if (items.length < 2 || new Set(items).size < items.length) {
      throw new UsageError(`${file}: row ${line} must name two or more different items`);
    }
    const version = versionAt < 0 ? ONLY_VERSION : (cells[versionAt] ?? '').trim();
    sets.set(version, [...(sets.get(version) ?? []), items]);
  });
  return sets;
}

function columnsOf(table: Table, option: string, text: string | undefined): string[][] {
  if (text === undefined) throw new UsageError(`name the columns of the choices: --${option} a,b,c`);
  return readNames(text).map((name) => cellsOf(table, columnIndex(table, name)));
}

/**
 * Reads best–worst choices, one person a row.
 *
 * @throws UsageError that names column and row: a choice that was not shown, more questions than sets, an unknown version.
 */
export async function readChoices(file: string, columns: ChoiceColumns): Promise<ChoiceStudy> {
  if (columns.sets === undefined) throw new UsageError('name the file of what each question showed: --sets sets.csv');
  const areNames = readWord('answers', columns.answers, 'names', ['names', 'positions']) === 'names';
  const sets = await readSets(columns.sets);
  const table = await readTable(file);
  const best = columnsOf(table, 'best', columns.best);
  const worst = columnsOf(table, 'worst', columns.worst);
  if (best.length !== worst.length) {
    throw new UsageError(`--best names ${best.length} columns, --worst ${worst.length}: one of each a question`);
  }
  const items = [...new Set([...sets.values()].flat(2))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const positionOf = new Map(items.map((item, position) => [item, position]));
  const versions = columns.version === undefined ? null : cellsOf(table, columnIndex(table, columns.version));
  const tasks: BestWorstTask[] = [];
  table.rows.forEach(({ line }, row) => {
    const version = versions?.[row] ?? ONLY_VERSION;
    const own = sets.get(version);
    if (!own || own.length !== best.length) {
      const found = own ? `${own.length} questions` : `no version "${version}"`;
      throw new UsageError(
        `row ${line}: ${best.length} choices each of best and worst, but ${columns.sets} has ${found}`,
      );
    }
    own.forEach((shown, question) => {
      const chosen = (cells: readonly string[], word: string): number | null => {
        const cell = cells[row]!;
        if (cell === '') return null;
        const item = areNames ? cell : shown[Number(cell) - 1];
        if (item === undefined || !shown.includes(item)) {
          throw new UsageError(
            `row ${line}, ${word} of question ${question + 1}: "${cell}" is none of ${shown.join(', ')}`,
          );
        }
        return positionOf.get(item)!;
      };
      const task = {
        respondent: row,
        shown: shown.map((item) => positionOf.get(item)!),
        best: chosen(best[question]!, 'best'),
        worst: chosen(worst[question]!, 'worst'),
      };
      if (task.best !== null && task.best === task.worst) {
        throw new UsageError(`row ${line}, question ${question + 1}: "${items[task.best]!}" is best and worst`);
      }
      tasks.push(task);
    });
  });
  const ids = columns.id === undefined ? null : cellsOf(table, columnIndex(table, columns.id));
  return {
    data: { items: items.length, respondents: table.rows.length, tasks },
    items,
    nameOf: (row) => ids?.[row] ?? String(row + 1),
  };
}
