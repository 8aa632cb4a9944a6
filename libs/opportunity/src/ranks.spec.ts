import { expect, test } from '@jest/globals';
import { ranksDescending, spearman } from './ranks.js';

test('the highest value is first and equal values share the better rank', () => {
  expect(ranksDescending([3, 9, 9, 1])).toEqual([3, 1, 1, 4]);
});

test('a ranking with one tie, worked by hand', () => {
  // Ranks 1 2 3 4 against 1.5 1.5 3 4: Σ products 4.5, spreads 5 and 4.5, so 4.5 / √22.5.
  expect(spearman([40, 30, 20, 10], [7, 7, 5, 1])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
});

test('equal orders agree fully, opposite orders not at all', () => {
  expect(spearman([1, 2, 3], [10, 20, 30])).toBeCloseTo(1, 12);
  expect(spearman([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
});

test('there is no agreement to speak of with two needs, or when all are equal', () => {
  expect(spearman([1, 2], [1, 2])).toBeNull();
  expect(spearman([1, 2, 3], [5, 5, 5])).toBeNull();
});
