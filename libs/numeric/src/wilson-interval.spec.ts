import { expect, test } from '@jest/globals';
import { wilsonInterval } from './wilson-interval.js';

test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("Newcombe's %i of %i is %f to %f", (count, n, low, high) => {
  const interval = wilsonInterval(count / n, n);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});
