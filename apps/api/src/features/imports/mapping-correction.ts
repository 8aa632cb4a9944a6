import { InvalidError } from '@needfinder/domain';
import type { Battery, ColumnMapping, ColumnProfile, ColumnRoleKind, Mapping, RoleOf } from '@needfinder/survey';
import { correctColumn, refuse } from './column-correction.js';
import type { ColumnCorrectionInput } from './correct-import.input.js';

/** A file has at most one column of these; choosing another one frees the first. */
const SINGLE: readonly ColumnRoleKind[] = ['respondent-id', 'account-id', 'weight'];

type RatingColumn = ColumnMapping & { readonly role: RoleOf<'need-rating'> };
const isRating = (column: ColumnMapping): column is RatingColumn => column.role.kind === 'need-rating';

/**
 * The mapping with what the researcher said about some of its columns; batteries follow.
 *
 * @throws InvalidError `import.column.unknown`, `import.correction.*` naming the column and both values.
 */
export function correctMapping(
  mapping: Mapping,
  profiles: readonly ColumnProfile[],
  corrections: readonly ColumnCorrectionInput[],
): Mapping {
  const columns = new Map(mapping.columns.map((column) => [column.index, column]));
  const profileOf = new Map(profiles.map((profile) => [profile.index, profile]));
  for (const correction of corrections) {
    const before = columns.get(correction.index);
    const profile = profileOf.get(correction.index);
    if (!before || !profile) {
      const message = `There is no column ${correction.index}: the file has columns 0 to ${columns.size - 1}`;
      throw new InvalidError('import.column.unknown', message, { column: correction.index, columns: columns.size });
    }
    const corrected = correctColumn(before, profile, correction);
    columns.set(correction.index, corrected);
    if (SINGLE.includes(corrected.role.kind)) freeOthers(columns, corrected);
  }
  const joining = new Set(corrections.filter(({ battery }) => battery).map(({ index }) => index));
  return { version: 1, ...rebuildBatteries([...columns.values()], mapping.batteries, joining) };
}

function freeOthers(columns: Map<number, ColumnMapping>, chosen: ColumnMapping): void {
  for (const [index, column] of columns) {
    if (index === chosen.index || column.role.kind !== chosen.role.kind) continue;
    const why = `You chose “${chosen.name}” in its place`;
    columns.set(index, { ...column, role: { kind: 'ignore' }, confidence: 1, why });
  }
}

/**
 * A battery is what its columns say. One whose aspect or answers were changed leaves it; the last one left is none.
 *
 * @param joining - Columns that were put into a battery by hand: they must fit.
 */
function rebuildBatteries(
  columns: readonly ColumnMapping[],
  known: readonly Battery[],
  joining: ReadonlySet<number>,
): Pick<Mapping, 'columns' | 'batteries'> {
  const members = new Map<string, RatingColumn[]>();
  for (const column of columns.filter(isRating)) {
    const { battery } = column.role;
    if (battery !== null) members.set(battery, [...(members.get(battery) ?? []), column]);
  }
  const batteries: Battery[] = [];
  const staying = new Set<number>();
  for (const [key, all] of members) {
    const alike = largestAlike(all);
    for (const column of all) {
      if (joining.has(column.index) && !alike.includes(column)) throw unlike(key, column, alike[0]!);
    }
    if (alike.length < 2) continue;
    for (const { index } of alike) staying.add(index);
    const { aspect, points } = alike[0]!.role;
    const title = known.find((battery) => battery.key === key)?.title ?? key;
    batteries.push({ key, title, columns: alike.map(({ index }) => index), aspect, points });
  }
  const placed = columns.map((column) =>
    isRating(column) && column.role.battery !== null && !staying.has(column.index)
      ? { ...column, role: { ...column.role, battery: null } }
      : column,
  );
  return { columns: placed, batteries };
}

const shapeOf = ({ role }: RatingColumn): string => JSON.stringify([role.aspect, role.points]);

/** The columns that most of a battery agrees with; of equals the first. */
function largestAlike(all: readonly RatingColumn[]): RatingColumn[] {
  const groups = new Map<string, RatingColumn[]>();
  for (const column of all) groups.set(shapeOf(column), [...(groups.get(shapeOf(column)) ?? []), column]);
  return [...groups.values()].reduce((most, group) => (group.length > most.length ? group : most));
}

function unlike(key: string, column: RatingColumn, member: RatingColumn): InvalidError {
  const { aspect } = column.role;
  const what =
    aspect === member.role.aspect
      ? `its answers ${range(column)} are not those of the battery “${key}”, ${range(member)}`
      : `it rates ${aspect}, the battery “${key}” rates ${member.role.aspect}`;
  return refuse('battery', column.name, what);
}

const range = ({ role: { points } }: RatingColumn): string => `${points[0]!.label} to ${points.at(-1)!.label}`;
