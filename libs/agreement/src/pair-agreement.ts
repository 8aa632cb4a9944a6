import type { PairTally } from './code-tally.js';
import { alphaOf } from './krippendorff-alpha.js';
import type { PairAgreement } from './types.js';

/** Observed and expected disagreement of two coders, as shares of units. */
interface Disagreement {
  readonly observed: number;
  /** By Cohen: each keeps their own habits. */
  readonly byHabits: number;
}

/**
 * Agreement of two coders over one code, or over several at once.
 *
 * @param tallies - One for each code, over the same units.
 *
 * Source: for several codes, De Vries, Elliott, Kanouse & Teleki (2008), Field Methods 20:272–282: disagreements are
 * averaged over codes before they are divided, so that a rare code does not count like a frequent one.
 * Checked against: `cohenKappa` and `krippendorffAlpha` of the same units (agreement-table.prop.spec.ts).
 */
export function pairAgreement(coders: readonly [string, string], tallies: readonly PairTally[]): PairAgreement {
  const sums = tallies.map(sumsOf);
  const units = sums.reduce((sum, one) => sum + one.units, 0);
  if (units === 0) return { coders, units, percentAgreement: null, kappa: null, alpha: null, prevalence: null };
  const share = (count: (one: Sums) => number) => sums.reduce((sum, one) => sum + count(one), 0) / units;
  const disagreements = sums.map(disagreementOf);
  const observed = disagreements.reduce((sum, one) => sum + one.observed, 0);
  const expected = disagreements.reduce((sum, one) => sum + one.byHabits, 0);
  return {
    coders,
    units,
    percentAgreement: 1 - share(({ differing }) => differing),
    kappa: expected === 0 ? null : 1 - observed / expected,
    alpha: pooledAlpha(
      sums.map(({ differing, first, second, units: judged }) => ({
        disagreement: 2 * differing,
        yes: first + second,
        no: 2 * judged - first - second,
      })),
    ),
    prevalence: [share(({ first }) => first), share(({ second }) => second)],
  };
}

/** Alpha over several codes: their disagreements are averaged before they are divided. */
export function pooledAlpha(
  tallies: readonly { readonly disagreement: number; readonly yes: number; readonly no: number }[],
): number | null {
  if (tallies.length === 1)
    return alphaOf({ disagreement: tallies[0]!.disagreement, counts: [tallies[0]!.no, tallies[0]!.yes] });
  let observed = 0;
  let expected = 0;
  for (const { disagreement, yes, no } of tallies) {
    const labels = yes + no;
    if (labels < 2) continue;
    observed += disagreement / labels;
    expected += (2 * yes * no) / (labels * (labels - 1));
  }
  return expected === 0 ? null : 1 - observed / expected;
}

interface Sums {
  readonly units: number;
  readonly differing: number;
  /** Units to which the first, and the second, applies the code. */
  readonly first: number;
  readonly second: number;
}

const sumsOf = ({ both, onlyFirst, onlySecond, neither }: PairTally): Sums => ({
  units: both + onlyFirst + onlySecond + neither,
  differing: onlyFirst + onlySecond,
  first: both + onlyFirst,
  second: both + onlySecond,
});

function disagreementOf({ units, differing, first, second }: Sums): Disagreement {
  if (units === 0) return { observed: 0, byHabits: 0 };
  return {
    observed: differing / units,
    byHabits: (first * (units - second) + second * (units - first)) / units ** 2,
  };
}
