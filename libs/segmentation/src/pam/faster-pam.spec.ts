import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import fc from 'fast-check';
import { buildMedoids, fasterPam, randomMedoids, type MedoidProblem } from './faster-pam.js';

const onLine = (places: readonly number[], weights?: number[]): MedoidProblem => ({
  size: places.length,
  distances: Float64Array.from(places.flatMap((a) => places.map((b) => Math.abs(a - b)))),
  weights: Float64Array.from(weights ?? places.map(() => 1)),
});
const lossOf = ({ size, distances, weights }: MedoidProblem, medoids: Iterable<number>): number => {
  let loss = 0;
  for (let o = 0; o < size; o += 1) {
    loss += weights[o]! * Math.min(...[...medoids].map((medoid) => distances[medoid * size + o]!));
  }
  return loss;
};

test('two bunches: the middle of each, worked by hand', () => {
  const { medoids, loss } = fasterPam(onLine([0, 1, 2, 10, 11, 12]), Int32Array.from([0, 1]));
  expect([...medoids].sort((a, b) => a - b)).toEqual([1, 4]);
  expect(loss).toBe(4);
});

test('one medoid is the weighted median', () => {
  const { medoids } = fasterPam(onLine([0, 1, 2, 3, 100], [1, 1, 1, 1, 9]), Int32Array.from([0]));
  expect([...medoids]).toEqual([4]);
});

test('BUILD starts at the centre and adds what helps most', () => {
  expect([...buildMedoids(onLine([0, 1, 2, 10, 11, 12]), 1)]).toEqual([2]);
  expect(buildMedoids(onLine([0, 1, 2, 10, 11, 12]), 2)[1]).toBe(4);
});

test('no single swap improves the end, whatever the start, and the loss is that of the medoids', () => {
  const arbitrary = fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 4 })), {
    minLength: 5,
    maxLength: 14,
  });
  fc.assert(
    fc.property(arbitrary, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 99 }), (points, k, seed) => {
      const problem = onLine(
        points.map(([place]) => place),
        points.map(([, weight]) => weight),
      );
      const { medoids, loss } = fasterPam(problem, randomMedoids(problem.size, k, createRng(seed)));
      expect(new Set(medoids).size).toBe(k);
      expect(loss).toBeCloseTo(lossOf(problem, medoids), 9);
      for (let c = 0; c < k; c += 1) {
        for (let x = 0; x < problem.size; x += 1) {
          const swapped = [...medoids];
          swapped[c] = x;
          expect(lossOf(problem, swapped)).toBeGreaterThan(loss - 1e-9);
        }
      }
    }),
  );
});
