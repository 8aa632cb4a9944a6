import { expect, test } from '@jest/globals';
import type { StoredAnswer } from '@needfinder/domain';
import { createRng, type Rng } from '@needfinder/numeric';
import type { PartOf } from '../definition/question-schemas.js';
import { bestWorstCounts } from './best-worst-counts.js';
import { bestWorstDesign } from './best-worst-design.js';

const PEOPLE = 300;

function questionOf(items: number, perSet: number, sets: number): PartOf<'best-worst'> {
  const keys = Array.from({ length: items }, (_, at) => `item${at}`);
  return {
    ...{ key: 'bw', type: 'best-worst', title: 'Which?', best: 'Most', worst: 'Least' },
    items: keys.map((key) => ({ key, label: key })),
    sets: bestWorstDesign({ items, perSet, sets, seed: 11 }).map((set) => set.map((at) => keys[at]!)),
  };
}

/** One of these, with odds exp(value): what a person chooses whose utilities have Gumbel noise (McFadden 1974). */
function chosen(items: readonly string[], value: (item: string) => number, rng: Rng): string {
  const noisy = items.map((item) => ({ item, utility: value(item) - Math.log(-Math.log(rng.next())) }));
  return noisy.reduce((best, one) => (one.utility > best.utility ? one : best)).item;
}

/** @param difference - Of people from each other, as a standard deviation of their utilities. */
function answersOf(
  part: PartOf<'best-worst'>,
  utilities: ReadonlyMap<string, number>,
  difference: number,
  rng: Rng,
): Record<string, StoredAnswer> {
  const own = new Map([...utilities].map(([item, utility]) => [item, utility + difference * rng.normal()]));
  return Object.fromEntries(
    part.sets.flatMap((set, at) => {
      const best = chosen(set, (item) => own.get(item)!, rng);
      const rest = set.filter((item) => item !== best);
      const worst = chosen(rest, (item) => -own.get(item)!, rng);
      return [[`${part.key}-${at + 1}-best`, best] as const, [`${part.key}-${at + 1}-worst`, worst] as const];
    }),
  );
}

/** Spearman's rank correlation of values without ties. */
function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const ranks = (values: readonly number[]) => values.map((value) => values.filter((lower) => lower < value).length);
  const [a, b] = [ranks(one), ranks(other)];
  const squares = a.reduce((sum, rank, at) => sum + (rank - b[at]!) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}

test.each([
  [8, 4, 6],
  [12, 4, 9],
  [16, 4, 12],
  [20, 5, 12],
])('%i planted utilities come back in order from 300 people who saw %i at a time, %i times', (items, perSet, sets) => {
  const part = questionOf(items, perSet, sets);
  for (const seed of [1, 2, 3]) {
    const rng = createRng(seed);
    const steps = rng.shuffle(Array.from({ length: items }, (_, at) => (3 * at) / (items - 1)));
    const utilities = new Map(part.items.map(({ key }, at) => [key, steps[at]!]));
    const totals = new Map(part.items.map(({ key }) => [key, 0]));
    for (let person = 0; person < PEOPLE; person++) {
      const counts = bestWorstCounts(part, answersOf(part, utilities, 0.7, rng.fork('person', person)))!;
      for (const [key, count] of counts) totals.set(key, totals.get(key)! + count);
    }
    expect(rankCorrelation([...totals.values()], [...utilities.values()])).toBeGreaterThanOrEqual(0.95);
  }
});
