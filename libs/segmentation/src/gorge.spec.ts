import { expect, test } from '@jest/globals';
import { basisColumns } from './basis-columns.js';
import { distanceSimilarities, gorgeHistograms } from './gorge.js';
import type { Indicator } from './types.js';

const binary = (...values: number[]): Indicator => ({ name: 'x', scale: 'binary', values: Float64Array.from(values) });

test('similarity falls with the distance to the centre, worked by hand', () => {
  // Centres .5 and 1 on a line; person 0 sits at 0: distances .5 and 1, e^−.5 / (e^−.5 + e^−1).
  const similarities = distanceSimilarities(basisColumns([binary(0, 1, 1)], 'raw'), [0, 0, 1], 2);
  expect(similarities[0]).toBeCloseTo(Math.exp(-0.5) / (Math.exp(-0.5) + Math.exp(-1)), 12);
  // Person 2 sits on its centre: distances .5 and 0.
  expect(similarities[5]).toBeCloseTo(1 / (1 + Math.exp(-0.5)), 12);
});

test('a missing answer is left out of the distance, which is scaled up to all columns', () => {
  const indicators = [binary(0, 0, 1, 1), binary(0, NaN, 1, 1)];
  const similarities = distanceSimilarities(basisColumns(indicators, 'raw'), [0, 0, 1, 1], 2);
  // Person 1 shows one column of two: distance √(1 · 2) to the other centre, as person 0 has it.
  expect(similarities[2]).toBeCloseTo(similarities[0]!, 12);
});

test('who is in no segment is not counted, and everybody else once for each segment', () => {
  const histograms = gorgeHistograms([0.9, 0.1, 0.3, 0.7, 0.5, 0.5, 0, 0], [0, 1, 0, -1], 2, 4);
  expect(histograms).toEqual([
    { members: [0, 0, 1, 1], others: [0, 1, 0, 0] },
    { members: [0, 0, 1, 0], others: [1, 0, 1, 0] },
  ]);
});

test('certain memberships stand in the outermost bars', () => {
  const [first] = gorgeHistograms([1, 0, 0, 1], [0, 1], 2, 20);
  expect(first!.members[19]).toBe(1);
  expect(first!.others[0]).toBe(1);
});
