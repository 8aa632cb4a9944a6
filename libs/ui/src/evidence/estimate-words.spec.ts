import { expect, test } from '@jest/globals';
import type { Estimate } from '@needfinder/domain';
import { estimateWords, type EstimateWordsOptions } from './estimate-words.js';

const share = { unit: 'share' } as const;
/** All of it in one line. */
function lineOf(estimate: Estimate, options: EstimateWordsOptions): string {
  const { value, interval, n, isEnough } = estimateWords(estimate, options);
  return isEnough ? `${value}${interval ? ` (${interval})` : ''}, ${n}` : `${value} (${n})`;
}

test('a share reads as percent without decimals, interval and n', () => {
  expect(lineOf({ value: 0.174, low: 0.131, high: 0.228, n: 212 }, share)).toBe('17\u00a0% (13–23\u00a0%), n = 212');
});

test('too few people give words instead of a number', () => {
  expect(lineOf({ value: 0.33, low: 0.1, high: 0.6, n: 3 }, share)).toBe('not enough data (n = 3)');
  expect(estimateWords({ value: 0.33, n: 3 }, { ...share, minimumN: 3 }).isEnough).toBe(true);
});

test('an undefined value is not enough data however large n is', () => {
  expect(lineOf({ value: null, n: 400 }, share)).toBe('not enough data (n = 400)');
});

test('under the privacy floor n itself is hidden, at the floor it is not', () => {
  const shared = { ...share, privacyFloor: 5 };
  expect(lineOf({ value: 0.3, n: 4 }, shared)).toBe('not enough data (n < 5)');
  expect(lineOf({ value: 0.2, n: 5 }, shared)).toBe('20\u00a0%, n = 5');
});

test('plain numbers have two decimals', () => {
  expect(lineOf({ value: 3.456, low: -1, high: 4, n: 20 }, { unit: 'number' })).toBe('3.46 (−1.00 to 4.00), n = 20');
});
