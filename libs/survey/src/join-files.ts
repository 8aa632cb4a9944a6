import { InvalidError } from '@needfinder/domain';
import type { SourceRow } from './apply-mapping.js';
import { tidyCell } from './cell-text.js';
import type { ColumnProfile, SourceColumn } from './column-profile.js';

export interface FileProfile {
  readonly fileName: string;
  readonly profiles: readonly ColumnProfile[];
}
/** Where a column of the joined table comes from. */
export interface JoinedColumn extends SourceColumn {
  /** Position of the file, from 0. */
  readonly file: number;
  /** Position of the column in its own file. */
  readonly fileIndex: number;
}
export interface JoinPlan {
  /** Per file: index of its key column. */
  readonly keys: readonly number[];
  /** Columns of the joined table; `index` is the position there. */
  readonly columns: readonly JoinedColumn[];
  /** Per further file: estimated share of its keys that the first file holds, in [0, 1]. */
  readonly overlaps: readonly number[];
  readonly why: string;
}

const LEAST_OVERLAP = 0.05;
const sameName = (a: string, b: string) => tidyCell(a).toLowerCase() === tidyCell(b).toLowerCase();

/**
 * Finds the column on which several files of one survey can be joined: the same header in each, no value twice in any,
 * and values that meet.
 *
 * @throws InvalidError `import.join.no-key` when there is none.
 */
export function joinPlan(files: readonly FileProfile[]): JoinPlan {
  const [main, ...others] = files;
  if (!main) throw new InvalidError('import.join.no-file', 'Joining needs at least one file', { files: 0 });
  const candidates = others.length === 0 ? main.profiles.slice(0, 1) : main.profiles.filter(({ unique }) => unique);
  const plans = candidates.flatMap((key) => {
    const partners = others.map(({ profiles }) => profiles.find((one) => one.unique && sameName(one.name, key.name)));
    if (partners.some((partner) => partner === undefined)) return [];
    const overlaps = partners.map((partner) => keyOverlap(key, partner!));
    return [{ key, partners: partners as ColumnProfile[], overlaps, least: Math.min(1, ...overlaps) }];
  });
  const best = plans.sort((a, b) => b.least - a.least)[0];
  if (!best || best.least < LEAST_OVERLAP) {
    const names = files.map(({ fileName }) => fileName).join(', ');
    throw new InvalidError(
      'import.join.no-key',
      `No column has the same header and unique, common values in ${names}`,
      {
        files: files.length,
      },
    );
  }
  const keys = [best.key.index, ...best.partners.map(({ index }) => index)];
  return {
    keys,
    columns: joinedColumns(files, keys),
    overlaps: best.overlaps,
    why: explain(best.key.name, best.overlaps),
  };
}

function explain(name: string, overlaps: readonly number[]): string {
  if (overlaps.length === 0) return 'One file needs no join';
  const least = Math.round(100 * Math.min(...overlaps));
  return `“${name}” is unique in every file, and at least ${least} % of its values are in the first`;
}

/**
 * Share of the second column's values that the first one holds, estimated from the smallest hashes of both.
 *
 * Source: Bar-Yossef et al. (2002), bottom-k sketches. Exact when the columns have no more values than a sketch.
 */
function keyOverlap(first: ColumnProfile, second: ColumnProfile): number {
  const own = new Set(first.keySketch ?? []);
  const sketch = second.keySketch ?? [];
  // Beyond the largest hash of the first sketch nothing is known about the first file.
  const horizon = own.size < first.count - first.empty ? Math.max(...own) : Number.POSITIVE_INFINITY;
  const comparable = sketch.filter((hash) => hash <= horizon);
  return comparable.length === 0 ? 0 : comparable.filter((hash) => own.has(hash)).length / comparable.length;
}

function joinedColumns(files: readonly FileProfile[], keys: readonly number[]): JoinedColumn[] {
  const taken = new Set<string>();
  const columns: JoinedColumn[] = [];
  files.forEach(({ profiles }, file) => {
    for (const { index: fileIndex, name: wanted, title } of profiles) {
      if (file > 0 && fileIndex === keys[file]) continue;
      let name = wanted;
      for (let copy = 2; taken.has(name); copy++) name = `${wanted} (${copy})`;
      taken.add(name);
      columns.push({ index: columns.length, name, title, file, fileIndex });
    }
  });
  return columns;
}

/** Profiles of the joined table, to be given to `proposeMapping`. */
export function joinedProfiles(plan: JoinPlan, files: readonly FileProfile[]): ColumnProfile[] {
  return plan.columns.map(({ file, fileIndex, index, name, title }) => {
    const own = files[file]!.profiles.find((profile) => profile.index === fileIndex)!;
    return { ...own, index, name, title };
  });
}

export interface RowJoiner {
  /** Remembers a row of a file after the first. */
  hold(file: number, row: SourceRow): void;
  /** Completes a row of the first file with what the others hold for its key. */
  join(row: SourceRow): SourceRow;
  /** Rows whose key the first file did not have, once its last row was joined. */
  rest(): SourceRow[];
}

/**
 * Joins the rows of several files: hold the rows of every further file, then join the rows of the first as they are read.
 *
 * Memory: the further files; the first may be of any size.
 *
 * @throws InvalidError `import.join.repeated-key` with file and line when a further file has a key twice.
 */
export function createRowJoiner(plan: JoinPlan): RowJoiner {
  const held = plan.keys.map(() => new Map<string, SourceRow>());
  const joined = new Set<string>();
  const keyOf = (file: number, row: SourceRow) => tidyCell(row.cells[plan.keys[file]!] ?? '');

  const combine = (key: string, line: number, first: SourceRow | undefined): SourceRow => ({
    line,
    cells: plan.columns.map(({ file, fileIndex }) => {
      if (file > 0) return held[file]!.get(key)?.cells[fileIndex] ?? '';
      return first?.cells[fileIndex] ?? (fileIndex === plan.keys[0] ? key : '');
    }),
  });
  return {
    hold(file, row) {
      const key = keyOf(file, row);
      if (key === '') return;
      if (held[file]!.has(key)) {
        const message = `File ${file + 1}, row ${row.line}: the key ${key} comes a second time`;
        throw new InvalidError('import.join.repeated-key', message, { file: file + 1, line: row.line });
      }
      held[file]!.set(key, row);
    },
    join(row) {
      const key = keyOf(0, row);
      if (plan.keys.length > 1) joined.add(key);
      return combine(key, row.line, row);
    },
    rest() {
      const rows: SourceRow[] = [];
      for (const rowsOfFile of held.slice(1)) {
        for (const [key, { line }] of rowsOfFile) {
          if (joined.has(key)) continue;
          joined.add(key);
          rows.push(combine(key, line, undefined));
        }
      }
      return rows;
    },
  };
}
