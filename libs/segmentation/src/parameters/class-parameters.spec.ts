import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { latentClassEstimator } from '../em/latent-class-estimator.js';
import { collapsePatterns } from '../patterns.js';
import { relabelFit } from '../relabel.js';
import type { Indicator } from '../types.js';
import { classParameters } from './class-parameters.js';

function parametersOf(indicators: Indicator[], k: number) {
  const matrix = collapsePatterns(indicators);
  const fit = latentClassEstimator(indicators, matrix, 'raw', [], 3).fit(k, createRng(1), k === 1 ? 'full' : 'quick');
  return classParameters(indicators, matrix, relabelFit(matrix, fit).posteriors, k);
}
const column = (name: string, scale: Indicator['scale'], values: number[]): Indicator => ({
  name,
  scale,
  values: Float64Array.from(values),
});

test('one class: the standard errors of a share, a mean, a rate', () => {
  const yes = [1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
  const size = [3, 5, 4, 8, 9, 2, 4, 6, 7, 2];
  const visits = [0, 1, 2, 1, 0, 3, 1, 2, 0, 0];
  const [share] = parametersOf([column('yes', 'binary', yes)], 1).items[0]!.rows[1]!.segments;
  expect(share!.value).toBeCloseTo(0.3, 12);
  expect(share!.standardError).toBeCloseTo(Math.sqrt((0.3 * 0.7) / 10), 9);
  const [mean] = parametersOf([column('size', 'numeric', size)], 1).items[0]!.rows[0]!.segments;
  expect(mean!.value).toBeCloseTo(5, 9);
  // Variance 5.4 of the numbers over ten people; their skewness reaches the outer product.
  expect(mean!.standardError!).toBeCloseTo(Math.sqrt(5.4 / 10), 1);
  const [rate] = parametersOf([column('visits', 'count', visits)], 1).items[0]!.rows[0]!.segments;
  expect(rate!.value).toBeCloseTo(1, 4);
  // The outer product estimates the rate's variance by that of the counts, 1 here as well.
  expect(rate!.standardError!).toBeCloseTo(1 / Math.sqrt(10), 2);
});

test('a probability at its boundary has no standard error', () => {
  const { items } = parametersOf([column('a', 'binary', [1, 1, 1, 1]), column('b', 'binary', [0, 1, 0, 1])], 1);
  expect(items[0]!.rows[0]!.segments[0]).toEqual({ value: 1, standardError: null });
  expect(items[1]!.rows[0]!.segments[0]!.standardError).not.toBeNull();
});

test('fewer patterns than parameters: estimates without standard errors', () => {
  const { shares } = parametersOf([column('a', 'binary', [0, 0, 1, 1]), column('b', 'binary', [0, 1, 0, 1])], 2);
  expect(shares.map(({ standardError }) => standardError)).toEqual([null, null]);
});

test('standard errors are as large as the estimates’ spread over samples', () => {
  const samples = 60;
  const estimates: number[][] = [];
  const errors: number[][] = [];
  for (let seed = 0; seed < samples; seed += 1) {
    const rng = createRng(seed).fork('se');
    const truth = Array.from({ length: 600 }, () => (rng.next() < 0.65 ? 0 : 1));
    const indicators = [0, 1, 2, 3, 4, 5].map((item) =>
      column(
        `i${item}`,
        item < 4 ? 'binary' : 'ordinal',
        truth.map((c) => {
          if (item < 4) return rng.next() < (c === 0 ? 0.8 : 0.25) ? 1 : 0;
          return Math.floor(3 * (c === 0 ? rng.next() ** 2 : 1 - rng.next() ** 2) * 0.9999);
        }),
      ),
    );
    const { shares, items } = parametersOf(indicators, 2);
    const watched = [shares[0]!, items[0]!.rows[1]!.segments[1]!, items[5]!.rows[2]!.segments[0]!];
    estimates.push(watched.map(({ value }) => value));
    errors.push(watched.map(({ standardError }) => standardError!));
  }
  [0, 1, 2].forEach((at) => {
    const mean = estimates.reduce((sum, row) => sum + row[at]!, 0) / samples;
    const spread = Math.sqrt(estimates.reduce((sum, row) => sum + (row[at]! - mean) ** 2, 0) / (samples - 1));
    const stated = errors.reduce((sum, row) => sum + row[at]!, 0) / samples;
    // Sixty samples know a spread to about a tenth.
    expect(stated / spread).toBeGreaterThan(0.75);
    expect(stated / spread).toBeLessThan(1.3);
  });
});
