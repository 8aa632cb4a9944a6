import { expect, test } from '@jest/globals';
import { kMeans, kMeansFrom, kMeansOnce, kMeansSweep, type KMeansProblem } from './k-means.js';
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

/** People around three centres on a plane, far more of them than a sample holds. */
function plane(rows: number): KMeansProblem {
  const rng = createRng(9);
  const points = new Float64Array(rows * 2);
  for (let row = 0; row < rows; row += 1) {
    const group = row % 3;
    points[2 * row] = 4 * group + rng.normal();
    points[2 * row + 1] = group === 1 ? 5 + rng.normal() : rng.normal();
  }
  return { points, rows, columns: 2, weights: new Float64Array(rows).fill(1), observed: null };
}

test('a large problem, searched on a sample, ends in the optimum of all rows', () => {
  const problem = plane(70_000);
  const planted = Float64Array.from([0, 0, 4, 5, 8, 0]);
  const found = kMeans(problem, 3, createRng(2), 3, 0);
  expect(found.converged).toBe(true);
  expect(found.labels).toHaveLength(70_000);
  expect(found.withinSS).toBeCloseTo(kMeansFrom(problem, 3, planted).withinSS, 4);
});

test('a sweep splits what fewer groups joined: more groups never fit worse', () => {
  const sums = kMeansSweep(plane(600), [1, 2, 3, 4, 5, 6], createRng(3), 2, 0).map(({ withinSS }) => withinSS);
  sums.slice(1).forEach((sum, position) => expect(sum).toBeLessThan(sums[position]!));
});

test('the same seed gives the same bits, whatever ran in between', () => {
  const problem = plane(500);
  const first = kMeans(problem, 4, createRng(6), 4, 4);
  kMeans(plane(90), 3, createRng(1), 2, 2);
  expect(kMeans(problem, 4, createRng(6), 4, 4)).toEqual(first);
});

test('who has no weight forms no group and follows the nearest', () => {
  const found = kMeans(line([0, 1, 10, 11, 1000, 12], [1, 1, 1, 1, 0, 0]), 2, createRng(1), 5, 0);
  expect(found.withinSS).toBeCloseTo(1, 12);
  expect([found.labels[4], found.labels[5]]).toEqual([found.labels[3], found.labels[3]]);
  expect(found.labels[0]).not.toBe(found.labels[3]);
});
