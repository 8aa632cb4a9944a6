import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { adjustedRandIndex } from './adjusted-rand.js';
import { choleskyFactor, choleskySolve } from './cholesky.js';
import { chiSquareUpperTail, normalCdf, normalQuantile } from './distributions.js';
import { fingerprint } from './fingerprint.js';
import { assignMinimumCost } from './hungarian.js';
import { quantile } from './quantile.js';

test('the adjusted Rand index of a worked example of the literature', () => {
  // sklearn.metrics.adjusted_rand_score([0, 0, 1, 2], [0, 0, 1, 1])
  expect(adjustedRandIndex([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.5714285714, 9);
});

test('renaming groups does not change the adjusted Rand index, and a partition agrees with itself', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 40 }), (labels) => {
      const renamed = labels.map((label) => 3 - label);
      expect(adjustedRandIndex(labels, renamed)).toBeCloseTo(1, 12);
    }),
  );
});

test('respondents without a label are left out', () => {
  expect(adjustedRandIndex([0, 0, 1, 1, -1], [0, 0, 1, 1, 0])).toBe(1);
});

test('χ² and normal tails match R', () => {
  expect(chiSquareUpperTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
  expect(chiSquareUpperTail(18.307038053275146, 10)).toBeCloseTo(0.05, 12);
  expect(normalCdf(1.959963984540054)).toBeCloseTo(0.975, 12);
  expect(normalCdf(-3)).toBeCloseTo(0.00134989803163, 12);
});

test('the normal quantile undoes the distribution function in centre and tails', () => {
  for (const p of [1e-12, 1e-6, 0.01, 0.2, 0.5, 0.925, 0.999])
    expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 8);
});

test('the assignment is the cheapest of all permutations', () => {
  const permutations = (items: number[]): number[][] =>
    items.length < 2
      ? [items]
      : items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 16, maxLength: 16 }), (cost) => {
      const costOf = (columns: ArrayLike<number>): number =>
        [0, 1, 2, 3].reduce((sum, row) => sum + cost[row * 4 + columns[row]!]!, 0);
      const cheapest = Math.min(...permutations([0, 1, 2, 3]).map(costOf));
      expect(costOf(assignMinimumCost(cost, 4, 4))).toBe(cheapest);
    }),
  );
});

test('more rows than columns leave rows over', () => {
  expect([...assignMinimumCost([5, 1, 9], 3, 1)]).toEqual([-1, 0, -1]);
});

test('quantiles interpolate as R does by default', () => {
  expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75);
});

test('a factor solves its system; a matrix that is not positive definite has none', () => {
  const matrix = Float64Array.from([4, 2, 2, 3]);
  const solution = choleskySolve(choleskyFactor(matrix, 2)!, 2, Float64Array.from([2, 5]));
  expect(solution[0]).toBeCloseTo(-0.5, 12);
  expect(solution[1]).toBeCloseTo(2, 12);
  expect(choleskyFactor(Float64Array.from([1, 2, 2, 1]), 2)).toBeNull();
});

test('a fingerprint tells types, order and lengths apart, and takes every NaN and both zeros as one', () => {
  const distinct = [
    [1],
    ['1'],
    [1, 2],
    [2, 1],
    ['ab', 'c'],
    ['a', 'bc'],
    [['a', 'bc']],
    [Float64Array.of(1)],
    [Int32Array.of(1)],
  ];
  expect(new Set(distinct.map(fingerprint)).size).toBe(distinct.length);
  expect(fingerprint([Float64Array.of(-0, Number.NaN)])).toBe(fingerprint([Float64Array.of(0, 0 / 0)]));
  expect(fingerprint([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
