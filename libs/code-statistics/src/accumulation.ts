import { createRng, quantile } from '@needfinder/numeric';

export interface AccumulationOptions {
  /** Orders that are tried; at least 1. */
  readonly permutations: number;
  /** Any whole number. */
  readonly seed: number;
}

/** How many different codes are known after each unit. */
export interface Accumulation {
  /** In the order given: codes that the unit is the first to have. */
  readonly fresh: readonly number[];
  /** In the order given: codes known after it. */
  readonly known: readonly number[];
  /** Mean number of codes known after one, two, … units, over random orders. */
  readonly mean: readonly number[];
  /** The middle 95 % of the orders. */
  readonly low: readonly number[];
  readonly high: readonly number[];
}

/**
 * Codes known after each further unit, in the order given and over random orders.
 *
 * @param units - Codes of each unit (interview), numbered from 0, each once; a unit may have none.
 * @returns Each array has one value for each unit.
 *
 * Source: Gotelli & Colwell (2001), Ecology Letters 4:379–391, sample-based accumulation curve.
 * Checked against: the exact mean (Ugland et al. 2003; R vegan::specaccum "exact") in accumulation.spec.ts.
 * Cost: permutations × codes of all units.
 */
export function accumulation(
  units: readonly (readonly number[])[],
  { permutations, seed }: AccumulationOptions,
): Accumulation {
  const knownAfter = counter(units);
  const given = knownAfter([...units.keys()]);
  const rng = createRng(seed).fork('accumulation');
  const order = Uint32Array.from(units.keys());
  const orders = Array.from({ length: permutations }, () => knownAfter(rng.shuffle(order)));
  const mean: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const ascending = Float64Array.from(orders, (known) => known[at]!).sort();
    mean.push(ascending.reduce((sum, value) => sum + value, 0) / permutations);
    low.push(quantile(ascending, 0.025));
    high.push(quantile(ascending, 0.975));
  }
  return { fresh: given.map((known, at) => known - (given[at - 1] ?? 0)), known: given, mean, low, high };
}

/** Counts what is new in one order after another; `seen` holds in which order a code came last. */
function counter(units: readonly (readonly number[])[]): (order: ArrayLike<number>) => number[] {
  const codes = units.reduce((most, unit) => unit.reduce((max, code) => Math.max(max, code + 1), most), 0);
  const seen = new Uint32Array(codes);
  let round = 0;
  return (order) => {
    round += 1;
    let known = 0;
    return Array.from(order, (unit) => {
      for (const code of units[unit]!) {
        if (seen[code] === round) continue;
        seen[code] = round;
        known += 1;
      }
      return known;
    });
  };
}
