import { expect, test } from '@jest/globals';
import { collapsePatterns } from '../patterns.js';
import type { Indicator } from '../types.js';
import { gowerDistance } from './gower.js';

const NONE = Number.NaN;
const INDICATORS: Indicator[] = [
  { name: 'spend', scale: 'numeric', values: Float64Array.from([10, 20, 30, 50, NONE]) },
  { name: 'brand', scale: 'nominal', values: Float64Array.from([0, 1, 1, 2, NONE]) },
  { name: 'rating', scale: 'ordinal', values: Float64Array.from([0, 4, 2, 4, NONE]) },
  { name: 'owns', scale: 'binary', values: Float64Array.from([0, 1, NONE, 1, 1]) },
];

test('the mean over shared items of mismatch and of difference over range, as cluster::daisy has it', () => {
  const matrix = collapsePatterns(INDICATORS);
  const read = gowerDistance(INDICATORS, matrix, 'raw', []);
  const between = (a: number, b: number): number => read(matrix.patternOf[a]!, matrix.patternOf[b]!);
  expect(between(0, 1)).toBeCloseTo((0.25 + 1 + 1 + 1) / 4, 12);
  expect(between(1, 3)).toBeCloseTo((0.75 + 1 + 0 + 0) / 4, 12);
  expect(between(0, 2)).toBeCloseTo((0.5 + 1 + 0.5) / 3, 12);
  expect(between(3, 4)).toBe(0);
  expect(between(2, 4)).toBe(1);
  expect(between(1, 2)).toBe(between(2, 1));
});
