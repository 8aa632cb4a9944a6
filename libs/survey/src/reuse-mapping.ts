import { foldLabel } from './cell-text.js';
import type { ColumnProfile } from './column-profile.js';
import type { ColumnMapping, Mapping } from './mapping.js';
import { statedMissing } from './missing-words.js';
import { proposeMapping } from './propose-mapping.js';

export interface ReusedMapping {
  readonly mapping: Mapping;
  /** Columns of the file that the previous mapping did not know; their roles are proposed. */
  readonly added: readonly string[];
  /** Columns of the previous mapping that the file lacks. */
  readonly removed: readonly string[];
  /** Answers that a known choice did not have before; they were added to its options. */
  readonly newOptions: readonly { readonly column: string; readonly options: readonly string[] }[];
}

/**
 * The mapping for the next file of a survey: columns with a known header keep their role, corrections included,
 * wherever they stand now; unknown ones get a proposal.
 */
export function reuseMapping(previous: Mapping, profiles: readonly ColumnProfile[]): ReusedMapping {
  const known = new Map(previous.columns.map((column) => [column.name, column]));
  const proposed = proposeMapping(profiles);
  const newOptions: { column: string; options: string[] }[] = [];
  const columns = proposed.columns.map((proposal, i): ColumnMapping => {
    const before = known.get(proposal.name);
    if (!before) return withoutBattery(proposal);
    // What a person said about a missing word stands above what the file suggests.
    const missing = { ...proposal.missing, ...before.missing };
    const column = { ...before, index: proposal.index, title: proposal.title, missing };
    const options = unseenOptions(column, profiles[i]!);
    if (options.length === 0 || column.role.kind !== 'single-choice') return column;
    newOptions.push({ column: column.name, options });
    return { ...column, role: { ...column.role, options: [...column.role.options, ...options] } };
  });
  const present = new Set(columns.map(({ name }) => name));
  return {
    mapping: { version: 1, columns, batteries: batteriesOf(previous, columns) },
    added: columns.filter(({ name }) => !known.has(name)).map(({ name }) => name),
    removed: previous.columns.filter(({ name }) => !present.has(name)).map(({ name }) => name),
    newOptions,
  };
}

/** A new column cannot join a battery whose members a person has confirmed. */
function withoutBattery(column: ColumnMapping): ColumnMapping {
  return column.role.kind === 'need-rating' ? { ...column, role: { ...column.role, battery: null } } : column;
}

function unseenOptions({ role, missing }: ColumnMapping, profile: ColumnProfile): string[] {
  if (role.kind !== 'single-choice') return [];
  const known = new Set([...role.options, ...Object.keys(missing)].map(foldLabel));
  const values = profile.topValues.map(({ value }) => value);
  return values.filter((value) => !known.has(foldLabel(value)) && statedMissing(value) === null);
}

function batteriesOf(previous: Mapping, columns: readonly ColumnMapping[]): Mapping['batteries'] {
  return previous.batteries.flatMap((battery) => {
    const members = columns.filter(({ role }) => role.kind === 'need-rating' && role.battery === battery.key);
    return members.length === 0 ? [] : [{ ...battery, columns: members.map(({ index }) => index) }];
  });
}
