import { expect, test } from '@jest/globals';
import { percentileInterval } from './percentile-interval.js';

test('nine tenths of the whole numbers from 0 to 100 lie between 5 and 95', () => {
  const shuffled = Array.from({ length: 101 }, (_, i) => (i * 37) % 101);
  const { low, high } = percentileInterval(shuffled, 0.9);
  expect(low).toBeCloseTo(5, 12);
  expect(high).toBeCloseTo(95, 12);
});

test('one replicate is its own interval', () => {
  expect(percentileInterval([4], 0.95)).toEqual({ low: 4, high: 4 });
});
