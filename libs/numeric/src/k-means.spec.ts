import { expect, test } from '@jest/globals';
import { kMeans, kMeansOnce, type KMeansProblem } from './k-means.js';
import { createRng } from './rng.js';

const line = (values: number[], weights = values.map(() => 1)): KMeansProblem => ({
  points: Float64Array.from(values),
  rows: values.length,
  columns: 1,
  weights: Float64Array.from(weights),
  observed: null,
});

test('three pairs on a line, worked by hand', () => {
  const found = kMeans(line([0, 1, 10, 11, 20, 21]), 3, createRng(1), 5, 5);
  expect(found.withinSS).toBeCloseTo(1.5, 12);
  expect([...found.centres].sort((a, b) => a - b)).toEqual([0.5, 10.5, 20.5]);
});

test('a weight of three is three people', () => {
  const weighted = kMeans(line([0, 4, 10], [3, 1, 1]), 2, createRng(1), 5, 5);
  const repeated = kMeans(line([0, 0, 0, 4, 10]), 2, createRng(1), 5, 5);
  expect(weighted.withinSS).toBeCloseTo(repeated.withinSS, 12);
});

test('what is not observed does not count', () => {
  const problem: KMeansProblem = {
    points: Float64Array.from([0, 0, 0, 99, 10, 10, 10, 10]),
    rows: 4,
    columns: 2,
    weights: new Float64Array(4).fill(1),
    observed: Uint8Array.from([1, 1, 1, 0, 1, 1, 1, 1]),
  };
  expect(kMeans(problem, 2, createRng(1), 5, 0).withinSS).toBe(0);
});

test('no single transfer improves a solution, which nearest means alone do not promise', () => {
  const rng = createRng(5);
  const problem = line(Array.from({ length: 60 }, () => rng.normal()));
  for (let seed = 0; seed < 20; seed += 1) {
    const lloyd = kMeansOnce(problem, 4, createRng(seed), false).withinSS;
    expect(kMeansOnce(problem, 4, createRng(seed)).withinSS).toBeLessThanOrEqual(lloyd + 1e-9);
  }
});
