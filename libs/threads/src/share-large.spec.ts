import { expect, test } from '@jest/globals';
import { shareLarge } from './share-large.js';

const indicators = () => [
  { name: 'a', values: Float64Array.of(1, NaN) },
  { name: 'b', values: Float64Array.of(3, 4), levels: ['x'] },
];

test('arrays that are large together are shared, wherever they are; all else stays as it is', () => {
  const weights = Float64Array.of(1, 2);
  const given = { indicators: indicators(), weights, options: { seed: 7 }, none: null };
  const shared = shareLarge(given, 48);
  expect(shared).toEqual(given);
  for (const values of [...shared.indicators.map((indicator) => indicator.values), shared.weights]) {
    expect(values.buffer).toBeInstanceOf(SharedArrayBuffer);
  }
  expect(given.weights.buffer).not.toBeInstanceOf(SharedArrayBuffer);
});

test('below the size the value is the very same', () => {
  const given = { indicators: indicators() };
  expect(shareLarge(given, 33)).toBe(given);
});

test('an array that occurs twice is one array afterwards, and is counted once', () => {
  const values = Float64Array.of(1, 2);
  const { a, b } = shareLarge({ a: values, b: values }, 16);
  expect(a).toBe(b);
  expect(shareLarge({ a: values, b: values }, 17).a).toBe(values);
});
