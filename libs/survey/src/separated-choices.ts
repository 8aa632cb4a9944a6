import type { ColumnProfile } from './column-profile.js';

const SEPARATORS = ['; ', ';', ', ', ' | ', '|'] as const;
const LONGEST_OPTION = 60;

/** The parts of a cell that lists several options; a separator in brackets belongs to its option. */
export function splitChoices(cell: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < cell.length; at++) {
    const character = cell[at];
    if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0 && cell.startsWith(separator, at)) {
      parts.push(cell.slice(start, at).trim());
      start = at + separator.length;
      at = start - 1;
    }
  }
  parts.push(cell.slice(start).trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** The separator with which the cells of a column list several of the same few options; null when they do not. */
export function findSeparator(profile: ColumnProfile): string | null {
  return SEPARATORS.find((separator) => listsOptions(profile, separator)) ?? null;
}

function listsOptions({ topValues, distinct }: ColumnProfile, separator: string): boolean {
  if (distinct === 'many' || distinct < 3) return false;
  const tally = new Map<string, number>();
  let cells = 0;
  let lists = 0;
  for (const { value, count } of topValues) {
    const options = splitChoices(value, separator);
    cells += count;
    if (options.length > 1) lists += count;
    for (const option of options) tally.set(option, (tally.get(option) ?? 0) + count);
  }
  const mentions = [...tally.values()].reduce((sum, count) => sum + count, 0);
  const repeated = [...tally.values()].reduce((sum, count) => sum + (count > 1 ? count : 0), 0);
  const areShort = [...tally.keys()].every((option) => option.length <= LONGEST_OPTION || tally.get(option) === 1);
  return lists / cells >= 0.15 && repeated / mentions >= 0.7 && areShort && tally.size < distinct;
}
