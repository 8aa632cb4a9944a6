import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { adjustedMutualInformation, normalisedMutualInformation } from './mutual-information.js';

test('the same partition under other numbers shares everything', () => {
  const labels = [0, 0, 1, 1, 2, 2, 2];
  const renamed = [2, 2, 0, 0, 1, 1, 1];
  expect(normalisedMutualInformation(labels, renamed)).toBeCloseTo(1, 12);
  expect(adjustedMutualInformation(labels, renamed)).toBeCloseTo(1, 12);
});

// Worked by hand: of the six ways to pair two and two rows, two share ln 2 and four share nothing, so chance gives
// ln 2 / 3; two crossed pairs share 0 of ln 2.
test('sharing less than chance is below 0', () => {
  expect(adjustedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-1 / 2, 12);
});

test('unrelated partitions share nothing beyond chance, however many groups they have', () => {
  const rng = createRng(5);
  for (const k of [2, 10, 60]) {
    const draw = (): number[] => Array.from({ length: 400 }, () => rng.int(k));
    const agreements = Array.from({ length: 20 }, () => adjustedMutualInformation(draw(), draw()));
    expect(Math.abs(agreements.reduce((sum, value) => sum + value, 0) / 20)).toBeLessThan(0.01);
  }
});
