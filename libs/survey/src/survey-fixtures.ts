import type { ColumnProfile } from './column-profile.js';
import { createColumnProfiler } from './column-profiler.js';

/** Profiles of a small table, header first: what the specs of this library start from. */
export function profilesOf(table: readonly (readonly string[])[]): ColumnProfile[] {
  const [header = [], ...rows] = table;
  const profiler = createColumnProfiler(header.map((name, index) => ({ index, name, title: name })));
  for (const row of rows) profiler.push(row);
  return profiler.finish();
}

/** A table from columns: `{ header: cells }`. Shorter columns are repeated to the length of the longest. */
export function tableOf(columns: Readonly<Record<string, readonly string[]>>): string[][] {
  const names = Object.keys(columns);
  const length = Math.max(...names.map((name) => columns[name]!.length));
  const rows = Array.from({ length }, (_, row) => names.map((name) => columns[name]![row % columns[name]!.length]!));
  return [names, ...rows];
}
