import { describe, expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { plantRatings } from '@needfinder/test-kit';
import type { Indicator } from './types.js';
import { findUnorderedItems } from './unordered-items.js';

const PEOPLE = 800;
const all = (indicators: readonly Indicator[]): Set<number> => new Set(indicators.keys());

/** Items of which each of three segments favours another level, in an order of its own. */
function plantChoices(seed: number, favourites: readonly (readonly number[])[]): Indicator[] {
  const rng = createRng(seed);
  const segments = Int32Array.from({ length: PEOPLE }, () => rng.int(3));
  return favourites.map((favourite, item) => ({
    name: `choice${item + 1}`,
    scale: 'ordinal',
    values: Float64Array.from(segments, (segment) => (rng.next() < 0.6 ? favourite[segment]! : rng.int(3))),
  }));
}

const CHOICES = [
  [0, 1, 2],
  [1, 2, 0],
  [0, 1, 2],
  [2, 0, 1],
];

describe('levels that are names', () => {
  test('are told from an order by the segments that favour them', () => {
    const choices = plantChoices(2, CHOICES);
    expect(findUnorderedItems(choices, all(choices))).toEqual([0, 1, 2, 3]);
  });

  test('stay as they are where their scale was named', () => {
    const choices = plantChoices(1, CHOICES);
    expect(findUnorderedItems(choices, new Set([1, 3]))).toEqual([1, 3]);
    expect(findUnorderedItems(choices, new Set())).toEqual([]);
  });

  test('are found beside ratings, which stay ordered', () => {
    const choices = plantChoices(4, CHOICES);
    const { indicators } = plantRatings({ seed: 4, n: PEOPLE, items: 4, shares: [0.5, 0.5], separation: 1 });
    const both = [...indicators, ...choices];
    expect(findUnorderedItems(both, all(both))).toEqual([4, 5, 6, 7]);
  });
});

test.each([3, 4])('ratings of %i points by people who use the scale in their own ways stay ordered', (levels) => {
  const { indicators } = plantRatings({ seed: levels, n: PEOPLE, items: 9, levels, shares: [1], style: 0.8 });
  expect(findUnorderedItems(indicators, all(indicators))).toEqual([]);
});
