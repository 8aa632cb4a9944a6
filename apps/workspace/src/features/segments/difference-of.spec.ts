import { expect, test } from '@jest/globals';
import { differenceOf } from './difference-of.js';

test('the interval is as lopsided as those it is made of', () => {
  // Newcombe (1998), table II, contrast (a): 56/70 − 48/80 with Wilson intervals gives 0.0524 to 0.3339.
  const difference = differenceOf(
    { value: 56 / 70, low: 0.6917, high: 0.8769 },
    { value: 48 / 80, low: 0.4904, high: 0.7004 },
  );
  expect(difference?.value).toBeCloseTo(0.2, 10);
  expect(difference?.low).toBeCloseTo(0.0524, 3);
  expect(difference?.high).toBeCloseTo(0.3339, 3);
  expect(difference?.couldBeChance).toBe(false);
});

test('a difference whose interval holds zero could be chance', () => {
  expect(differenceOf({ value: 0.5, low: 0.4, high: 0.6 }, { value: 0.45, low: 0.35, high: 0.55 })?.couldBeChance).toBe(
    true,
  );
});

test('where one side has not enough data there is no difference', () => {
  expect(differenceOf({ value: null }, { value: 0.4, low: 0.3, high: 0.5 })).toBeNull();
});

test('without intervals nothing is said about chance', () => {
  expect(differenceOf({ value: 3 }, { value: 2 })).toEqual({ value: 1, low: null, high: null, couldBeChance: null });
});
