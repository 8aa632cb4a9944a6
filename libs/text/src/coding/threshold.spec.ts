import { expect, test } from '@jest/globals';
import { bestThreshold } from './threshold.js';

test('cuts where precision and recall are best balanced', () => {
  expect(bestThreshold([0.9, 0.8, 0.4, 0.3, 0.2], [true, true, true, false, false])).toBeCloseTo(0.35, 12);
});

test('passes over what was not held out, and answers without positives', () => {
  expect(bestThreshold([Number.NaN, 0.8, 0.2], [true, true, false])).toBeCloseTo(0.5, 12);
  expect(bestThreshold([0.8, 0.2], [false, false])).toBe(0.5);
});

test('equal probabilities fall on the same side', () => {
  expect(bestThreshold([0.6, 0.6, 0.2], [true, false, false])).toBeCloseTo(0.4, 12);
});
