import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { denseMatrix, normaliseRows, type DenseMatrix } from '../vectors/sparse-matrix.js';
import { findThemeCount } from './theme-count.js';

/** Directions around `groups` random centres. */
function planted(groups: number, perGroup: number, spread: number, seed: number): DenseMatrix {
  const rng = createRng(seed);
  const columns = 40;
  const centres = normaliseRows({ ...denseMatrix(groups, columns), data: noise(groups * columns) });
  const points = denseMatrix(groups * perGroup, columns);
  const around = noise(points.data.length);
  points.data.forEach((_, at) => {
    const group = Math.floor(at / columns) % groups;
    points.data[at] = centres.data[group * columns + (at % columns)]! + spread * around[at]!;
  });
  return normaliseRows(points);

  function noise(length: number): Float32Array {
    return Float32Array.from({ length }, () => rng.normal());
  }
}

test.each([3, 8, 20, 45])('finds %i planted groups within a quarter', (groups) => {
  const found = findThemeCount([planted(groups, 30, 0.1, 1), planted(groups, 30, 0.13, 2)]);
  expect(Math.abs(found - groups)).toBeLessThanOrEqual(groups / 4);
});

test('a handful of texts is one theme, and a few more are at least two', () => {
  const seen = (perGroup: number): DenseMatrix[] => [planted(2, perGroup, 0.1, 3), planted(2, perGroup, 0.1, 4)];
  expect(findThemeCount(seen(2))).toBe(1);
  expect(findThemeCount(seen(4))).toBe(2);
});

test('a number within the bounds, wherever the texts agree', () => {
  const seen = [planted(12, 30, 0.1, 1), planted(12, 30, 0.13, 2)];
  expect(findThemeCount(seen, { fewest: 2, most: 8 })).toBeLessThanOrEqual(8);
  expect(findThemeCount(seen, { fewest: 16, most: 30 })).toBeGreaterThanOrEqual(16);
});
