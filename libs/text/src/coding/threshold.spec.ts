import { expect, test } from '@jest/globals';
import { bestThreshold } from './threshold.js';

/** F1 to be expected of suggesting whatever reaches the threshold. */
function expectedF1(probabilities: readonly number[], threshold: number): number {
  const sum = (of: readonly number[]): number => of.reduce((all, probability) => all + probability, 0);
  const suggested = probabilities.filter((probability) => probability >= threshold);
  return (2 * sum(suggested)) / (suggested.length + sum(probabilities));
}

test('no other threshold may be expected to give a better F1', () => {
  const probabilities = [0.95, 0.9, 0.7, 0.6, 0.45, 0.35, 0.3, 0.2, 0.1, 0.05];
  const best = expectedF1(probabilities, bestThreshold(probabilities));
  for (const other of probabilities) expect(expectedF1(probabilities, other)).toBeLessThanOrEqual(best);
});

test('a label that is hard to tell is suggested from a lower probability on', () => {
  expect(bestThreshold([0.99, 0.98, 0.02, 0.01])).toBeCloseTo(0.49, 2);
  expect(bestThreshold([0.4, 0.35, 0.3, 0.25])).toBeLessThan(0.3);
});

test('passes over what was not held out, and never goes under what is worth reading', () => {
  expect(bestThreshold([Number.NaN, 0.8, 0.2])).toBe(bestThreshold([0.8, 0.2]));
  expect(bestThreshold([0.02, 0.01])).toBe(0.15);
  expect(bestThreshold([])).toBe(0.5);
});
