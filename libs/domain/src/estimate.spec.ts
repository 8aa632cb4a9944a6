import { expect, test } from '@jest/globals';
import { formatCount, formatInterval, formatNumber, formatShare, formatValue } from './estimate.js';

test('percentages have no decimals and never break before their sign', () => {
  expect(formatShare(0.174)).toBe('17\u00a0%');
});

test('thousands are grouped, minus is a minus, and minus zero is zero', () => {
  expect(formatNumber(12340.5, 0)).toBe('12,341');
  expect(formatNumber(-0.04, 1)).toBe('0');
  expect(formatNumber(-3.25, 2)).toBe('−3.25');
});

test('numbers that stand under each other have as many decimals', () => {
  expect([1, 2.5, 3.333].map((value) => formatValue(value, 'number'))).toEqual(['1.00', '2.50', '3.33']);
});

test('intervals name their unit once, and negative bounds are not joined by a dash', () => {
  expect(formatInterval(0.13, 0.23, 'share')).toBe('13–23\u00a0%');
  expect(formatInterval(-0.5, 0.25, 'number')).toBe('−0.50 to 0.25');
  expect(formatInterval(-0.051, 0.2, 'points')).toBe('−5 to 20');
});

test('a count under the privacy floor is hidden, zero is not', () => {
  expect([0, 1, 4, 5].map((count) => formatCount(count))).toEqual(['0', '<5', '<5', '5']);
});
