import type { CoderBits, UnitPattern } from './coded-units.js';
import type { AlphaTotals } from './krippendorff-alpha.js';

/** Agreement of two coders on yes and no: units by what the first and the second say. */
export interface PairTally {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
}

/** What several coders say of one code in some units, in numbers that add up. */
export interface CodeTally {
  /** Units that at least two coders judged. */
  readonly units: number;
  /** Pairs of judgements of one unit, and those that are the same. */
  readonly pairs: number;
  readonly equalPairs: number;
  /** Judgements in such units: that the code applies, and that it does not. */
  readonly yes: number;
  readonly no: number;
  /** As in `AlphaTotals`. */
  readonly disagreement: number;
}

export const NO_TALLY: CodeTally = { units: 0, pairs: 0, equalPairs: 0, yes: 0, no: 0, disagreement: 0 };

export const alphaTotals = ({ disagreement, yes, no }: CodeTally): AlphaTotals => ({ disagreement, counts: [no, yes] });

function bitCount(bits: CoderBits): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** @param judges - Who worked through the text: the others are missing. */
export function tallyOf(patterns: readonly UnitPattern[], judges: CoderBits): CodeTally {
  const labels = bitCount(judges);
  if (labels < 2) return NO_TALLY;
  let tally = NO_TALLY;
  for (const { applies, units } of patterns) {
    const yes = bitCount(applies & judges);
    const no = labels - yes;
    const differing = yes * no;
    const pairs = (labels * (labels - 1)) / 2;
    tally = addTally(tally, {
      units,
      pairs: units * pairs,
      equalPairs: units * (pairs - differing),
      yes: units * yes,
      no: units * no,
      disagreement: (units * 2 * differing) / (labels - 1),
    });
  }
  return tally;
}

/** @param times - How often the second one counts. */
export const addTally = (one: CodeTally, other: CodeTally, times = 1): CodeTally => ({
  units: one.units + times * other.units,
  pairs: one.pairs + times * other.pairs,
  equalPairs: one.equalPairs + times * other.equalPairs,
  yes: one.yes + times * other.yes,
  no: one.no + times * other.no,
  disagreement: one.disagreement + times * other.disagreement,
});

/** Adds what two coders say of the units of one text. */
export function addPair(
  tally: PairTally,
  patterns: readonly UnitPattern[],
  [first, second]: readonly [CoderBits, CoderBits],
): PairTally {
  let { both, onlyFirst, onlySecond, neither } = tally;
  for (const { applies, units } of patterns) {
    const one = (applies & first) !== 0;
    const other = (applies & second) !== 0;
    if (one && other) both += units;
    else if (one) onlyFirst += units;
    else if (other) onlySecond += units;
    else neither += units;
  }
  return { both, onlyFirst, onlySecond, neither };
}
