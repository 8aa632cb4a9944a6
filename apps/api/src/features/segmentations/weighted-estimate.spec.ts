import { expect, test } from '@jest/globals';
import { estimateMean, estimateShare } from './weighted-estimate.js';

const ones = (count: number) => new Float64Array(count).fill(1);

test('37 of 212 people: Wilson interval, worked by hand', () => {
  const values = Float64Array.from({ length: 212 }, (_, at) => (at < 37 ? 1 : 0));
  const { value, low, high, n, base, enough } = estimateShare({ values, weights: ones(212) });
  expect({ n, base, enough }).toEqual({ n: 37, base: 212, enough: true });
  expect([value, low, high].map((one) => Math.round(one! * 1000))).toEqual([175, 129, 231]);
});

test('people count by how likely they belong, and a missing value does not count', () => {
  const values = Float64Array.from({ length: 100 }, (_, at) => (at < 50 ? 1 : at < 90 ? 0 : Number.NaN));
  const probabilities = Float64Array.from(values, (_, at) => (at < 50 ? 0.5 : 1));
  const { value, n, base } = estimateShare({ values, weights: ones(100), probabilities });
  expect(value).toBeCloseTo(25 / 65, 12);
  expect({ n, base }).toEqual({ n: 25, base: 65 });
});

test('under 30 people there is no number', () => {
  const few = estimateMean({ values: ones(29), weights: ones(29) });
  expect(few).toEqual({
    value: null,
    low: null,
    high: null,
    n: 29,
    base: 29,
    enough: false,
    note: 'not enough data (n = 29)',
  });
  const nobody = estimateShare({ values: new Float64Array(40).fill(Number.NaN), weights: ones(40) });
  expect(nobody).toMatchObject({ value: null, base: 0, note: 'not enough data (n = 0)' });
});

test('a weight that everybody has changes nothing', () => {
  const values = Float64Array.from({ length: 60 }, (_, at) => at % 5);
  expect(estimateMean({ values, weights: ones(60).fill(3) })).toEqual(estimateMean({ values, weights: ones(60) }));
});
