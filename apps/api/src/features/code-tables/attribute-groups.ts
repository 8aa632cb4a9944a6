import { missingState, type StoredAnswer } from '@needfinder/domain';
import { quantile } from '@needfinder/numeric';

/** Units of which the same is known, and how search asks for them. */
export interface AttributeGroup {
  readonly label: string;
  readonly members: readonly number[];
  readonly value: string | null;
  readonly from: number | null;
  readonly below: number | null;
}

/** A number with more values than these is cut into thirds. */
const MOST_NUMBERS = 6;
/** Rarer values share one group. */
const MOST_GROUPS = 12;

/**
 * The groups that an attribute makes of units. A unit with a list of values is in the group of each.
 *
 * @param values - By unit; undefined where nothing is known.
 * @returns Numbers ascending, other values the commonest first; `unknown` counts units without a value.
 */
export function attributeGroups(values: readonly (StoredAnswer | undefined)[]): {
  readonly groups: readonly AttributeGroup[];
  readonly unknown: number;
} {
  const known = values.flatMap((value, unit) => (missingState(value) === null ? [{ unit, value: value! }] : []));
  const unknown = values.length - known.length;
  const numbers = known.flatMap(({ unit, value }) => (typeof value === 'number' ? [{ unit, value }] : []));
  const isNumber = known.length > 0 && numbers.length === known.length;
  const distinct = new Set(numbers.map(({ value }) => value));
  return { unknown, groups: isNumber && distinct.size > MOST_NUMBERS ? thirds(numbers) : byValue(known, isNumber) };
}

function byValue(
  known: readonly { unit: number; value: StoredAnswer }[],
  isNumber: boolean,
): readonly AttributeGroup[] {
  const members = new Map<string, number[]>();
  for (const { unit, value } of known) {
    for (const one of new Set(Array.isArray(value) ? value.map(String) : [String(value)])) {
      members.set(one, [...(members.get(one) ?? []), unit]);
    }
  }
  const sorted = [...members].sort(([one, first], [other, second]) =>
    isNumber ? Number(one) - Number(other) : second.length - first.length || (one < other ? -1 : 1),
  );
  const named = sorted.length > MOST_GROUPS ? sorted.slice(0, MOST_GROUPS - 1) : sorted;
  const rest = sorted.slice(named.length);
  const groups = named.map(([value, units]) => ({ label: value, members: units, value, from: null, below: null }));
  if (rest.length === 0) return groups;
  const others = [...new Set(rest.flatMap(([, units]) => units))];
  return [...groups, { label: `${rest.length} other values`, members: others, value: null, from: null, below: null }];
}

function thirds(numbers: readonly { unit: number; value: number }[]): AttributeGroup[] {
  const ascending = Float64Array.from(numbers, ({ value }) => value).sort();
  const cuts = [...new Set([1 / 3, 2 / 3].map((share) => quantile(ascending, share)))];
  const edges = [null, ...cuts, null];
  return edges.slice(0, -1).flatMap((from, at) => {
    const below = edges[at + 1]!;
    const members = numbers.flatMap(({ unit, value }) =>
      (from === null || value >= from) && (below === null || value < below) ? [unit] : [],
    );
    const label =
      from === null
        ? `below ${short(below!)}`
        : below === null
          ? `${short(from)} and more`
          : `${short(from)} to below ${short(below)}`;
    return members.length > 0 ? [{ label, members, value: null, from, below }] : [];
  });
}

const short = (value: number): string => String(Number(value.toPrecision(4)));
