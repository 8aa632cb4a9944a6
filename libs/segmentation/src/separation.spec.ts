import { expect, test } from '@jest/globals';
import { basisColumns } from './basis-columns.js';
import { separationPlane } from './separation.js';
import type { Indicator } from './types.js';

const binary = (...values: number[]): Indicator => ({ name: 'x', scale: 'binary', values: Float64Array.from(values) });
const numeric = (...values: number[]): Indicator => ({ ...binary(...values), scale: 'numeric' });

test('four people worked by hand', () => {
  // x = 0 0 1 1, y = 0 1 0 1 and z = x: covariance ¼ [[1,0,1],[0,1,0],[1,0,1]], values ½ along (1,0,1)/√2 and ¼ along y.
  const basis = basisColumns([binary(0, 0, 1, 1), binary(0, 1, 0, 1), binary(0, 0, 1, 1)], 'raw');
  const { explained, loadings, scores } = separationPlane(basis);
  expect(explained).toEqual([expect.closeTo(2 / 3, 12), expect.closeTo(1 / 3, 12)]);
  expect(loadings.flat()).toEqual([1, 0, 0, 1, 1, 0].map((value) => expect.closeTo(value, 12)));
  const far = Math.SQRT1_2;
  expect([...scores]).toEqual([-far, -0.5, -far, 0.5, far, -0.5, far, 0.5].map((value) => expect.closeTo(value, 12)));
});

test('a missing answer stands at the mean of its column', () => {
  const { scores } = separationPlane(basisColumns([binary(0, 1, NaN), binary(0, 1, NaN)], 'raw'));
  expect(scores[4]).toBeCloseTo(0, 12);
});

test('a weight of two counts as two people', () => {
  const once = separationPlane(basisColumns([binary(0, 1, 1, 1), binary(0, 0, 1, 1)], 'raw'));
  const twice = separationPlane(basisColumns([binary(0, 1, 1), binary(0, 0, 1)], 'raw'), Float64Array.of(1, 1, 2));
  expect(twice.explained[0]).toBeCloseTo(once.explained[0], 12);
  expect([...twice.scores]).toEqual([...once.scores.subarray(0, 6)].map((value) => expect.closeTo(value, 12)));
});

test('other units change nothing: unlike scales are taken in standard deviations', () => {
  const small = [numeric(0.1, 0.2, 0.4, 0.9), numeric(1.5, 2.5, 0.5, 4.5)];
  const large = [numeric(100, 200, 400, 900), numeric(1.5, 2.5, 0.5, 4.5)];
  const [a, b] = [small, large].map((indicators) => separationPlane(basisColumns(indicators, 'raw')));
  expect([...b!.scores]).toEqual([...a!.scores].map((value) => expect.closeTo(value, 9)));
});

test('one column has no second axis, and people who answer alike stand on one point', () => {
  const line = separationPlane(basisColumns([binary(0, 1)], 'raw'));
  expect(line.explained).toEqual([1, 0]);
  const point = separationPlane(basisColumns([binary(1, 1), binary(0, 0)], 'raw'));
  expect(point.explained).toEqual([0, 0]);
  expect([...point.scores]).toEqual([0, 0, 0, 0]);
});
