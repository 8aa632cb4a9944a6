import { expect, test } from '@jest/globals';
import { fisherExact } from './fisher-exact.js';

test("Fisher's tea: three cups of four told right is .4857, all four .0286", () => {
  expect(fisherExact(3, 4, 4, 8)).toBeCloseTo(34 / 70, 10);
  expect(fisherExact(4, 4, 4, 8)).toBeCloseTo(2 / 70, 10);
});

test('a code that everybody or nobody has says nothing of any group', () => {
  expect(fisherExact(5, 5, 12, 12)).toBeCloseTo(1, 12);
  expect(fisherExact(0, 5, 0, 12)).toBeCloseTo(1, 12);
});
