import { InvalidError } from '@needfinder/domain';
import { wilsonInterval } from '@needfinder/numeric';
import { falseDiscoveryRates } from './false-discovery.js';
import { fisherExact } from './fisher-exact.js';

/** How often the units of one group have one code. */
export interface GroupCell {
  /** Units of the group that have the code. */
  readonly count: number;
  /** `count` over the units of the group, with its 95 % interval. Null for a group without units. */
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The share over that of all units; null where nobody has the code, or the group is empty. */
  readonly lift: number | null;
  /** How many standard deviations `count` is from what it were, were code and group unrelated; null without variation. */
  readonly residual: number | null;
  /** p-value of Fisher's exact test of this cell against the rest, adjusted for all cells of the table. */
  readonly adjusted: number;
}

/** Codes × groups. */
export interface CodeByGroup {
  /** By code: units that have it, of all. */
  readonly totals: readonly number[];
  /** By code, then by group. */
  readonly cells: readonly (readonly GroupCell[])[];
}

/**
 * Which codes are commoner in which groups.
 *
 * @param units - Number of units (respondents or interviews) whose group is known, at least 1.
 * @param groups - Units of each group, in [0, units), each once. A unit may be in several groups.
 * @param codes - Units that have each code, in [0, units), each once.
 * @throws InvalidError `code-statistics.no-units`
 *
 * Source: adjusted residuals of Haberman (1973), Biometrics 29:205–220; false discovery rate of Benjamini & Hochberg
 * (1995) over all cells, as Fisher's tests of one table are dependent and discrete it errs on the careful side.
 * Checked against: R chisq.test()$stdres, fisher.test, p.adjust, prop.test (code-by-group.r.spec.ts).
 * Cost: codes × groups × the smaller margin.
 */
export function codeByGroup(
  units: number,
  groups: readonly (readonly number[])[],
  codes: readonly (readonly number[])[],
): CodeByGroup {
  if (units < 1) throw new InvalidError('code-statistics.no-units', 'A table needs a unit whose group is known');
  const groupsOf: number[][] = Array.from({ length: units }, () => []);
  groups.forEach((members, group) => members.forEach((unit) => groupsOf[unit]!.push(group)));
  const counts = codes.map((having) => {
    const inGroups = new Array<number>(groups.length).fill(0);
    for (const unit of having) for (const group of groupsOf[unit]!) inGroups[group]! += 1;
    return inGroups;
  });
  const tests = counts.flatMap((row, code) =>
    row.map((count, group) => fisherExact(count, groups[group]!.length, codes[code]!.length, units)),
  );
  const adjusted = falseDiscoveryRates(tests);
  return {
    totals: codes.map(({ length }) => length),
    cells: counts.map((row, code) =>
      row.map((count, group) => ({
        ...cellOf(count, groups[group]!.length, codes[code]!.length, units),
        adjusted: adjusted[code * groups.length + group]!,
      })),
    ),
  };
}

function cellOf(count: number, group: number, coded: number, n: number): Omit<GroupCell, 'adjusted'> {
  if (group === 0) return { count, share: null, low: null, high: null, lift: null, residual: null };
  const share = count / group;
  const expected = (group * coded) / n;
  const variance = expected * (1 - group / n) * (1 - coded / n);
  return {
    count,
    share,
    ...wilsonInterval(share, group),
    lift: coded === 0 ? null : share / (coded / n),
    residual: variance > 0 ? (count - expected) / Math.sqrt(variance) : null,
  };
}
