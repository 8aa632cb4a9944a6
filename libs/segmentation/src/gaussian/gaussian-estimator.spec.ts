import { describe, expect, test } from '@jest/globals';
import { adjustedRandIndex, createRng } from '@needfinder/numeric';
import { readCells, referenceDataPresent } from '@needfinder/test-kit';
import { collapsePatterns, expandLabels } from '../patterns.js';
import type { Indicator } from '../types.js';
import type { CovarianceStructure } from './covariance-structure.js';
import { gaussianProblem, standardise } from './gaussian-em.js';
import { gaussianEstimator } from './gaussian-estimator.js';
import { searchGaussians } from './gaussian-search.js';

const whenPresent = referenceDataPresent ? test : test.skip;
const columns = (rows: readonly (readonly number[])[]): Indicator[] =>
  rows[0]!.map((_, item) => ({
    name: `x${item}`,
    scale: 'numeric',
    values: Float64Array.from(rows, (row) => row[item]!),
  }));

/** Two overlapping ellipses that only their directions tell apart, and one group far off. */
function ellipses(n: number, missing: number) {
  const rng = createRng(9);
  const truth = Int32Array.from({ length: n }, (_, row) => (row % 6 < 3 ? 0 : row % 6 < 5 ? 1 : 2));
  const rows = [...truth].map((segment) => {
    const [long, thin, third] = [3 * rng.normal(), 0.4 * rng.normal(), rng.normal()];
    const [x, y] = segment === 0 ? [long, long + thin] : segment === 1 ? [long, -long + thin] : [9 + third, 9 + thin];
    return [x, y, third].map((value) => (rng.next() < missing ? Number.NaN : value));
  });
  return { truth, indicators: columns(rows) };
}

function fitGaussians(
  indicators: readonly Indicator[],
  k: number,
  structure: CovarianceStructure,
  weights?: Float64Array,
) {
  const matrix = collapsePatterns(indicators, weights);
  const fit = gaussianEstimator(indicators, matrix, 'raw', [], structure).fit(k, createRng(1), 'full');
  return {
    logLikelihood: fit.logLikelihood!,
    parameters: fit.parameters!,
    bic: fit.parameters! * Math.log(matrix.totalWeight) - 2 * fit.logLikelihood!,
    labels: expandLabels(matrix.patternOf, fit.labels),
  };
}

describe('gaussianEstimator', () => {
  // mclust 6 (R 4.2) on the five standardised numbers of mixed_r0, tol 1e-10: log-likelihoods at one and three segments.
  const MCLUST: [CovarianceStructure, number, number, number, number][] = [
    ['spherical-shared', -7094.6927, 6, -6886.5319, 18],
    ['spherical', -7094.6927, 6, -6885.9215, 20],
    ['diagonal-shared', -7094.6927, 10, -6868.0493, 22],
    ['diagonal', -7094.6927, 10, -6864.2781, 32],
    ['full-shared', -6950.9007, 20, -6861.4665, 32],
    ['full', -6950.9007, 20, -6849.6258, 62],
  ];
  whenPresent.each(MCLUST)(
    '%s: as mclust at one segment, as good or better at three',
    (structure, one, p1, three, p3) => {
      const cells = readCells('sim/mixed_r0');
      const numbers = [1, 2, 3, 4, 5].map((at): Indicator => {
        const raw = cells.get(`num${at}`)!.map(Number);
        const mean = raw.reduce((sum, x) => sum + x, 0) / raw.length;
        const spread = Math.sqrt(raw.reduce((sum, x) => sum + (x - mean) ** 2, 0) / raw.length);
        return { name: `num${at}`, scale: 'numeric', values: Float64Array.from(raw, (x) => (x - mean) / spread) };
      });
      const [single, triple] = [1, 3].map((k) => fitGaussians(numbers, k, structure));
      expect(single!.logLikelihood).toBeCloseTo(one, 3);
      expect(triple!.logLikelihood).toBeGreaterThan(three - 0.01);
      expect([single!.parameters, triple!.parameters]).toEqual([p1, p3]);
    },
  );

  test('directions tell segments apart only where covariances are full; BIC sees it', () => {
    const { truth, indicators } = ellipses(600, 0);
    const [full, diagonal] = (['full', 'diagonal'] as const).map((structure) => fitGaussians(indicators, 3, structure));
    expect(full!.bic).toBeLessThan(diagonal!.bic - 100);
    expect(adjustedRandIndex(full!.labels, truth)).toBeGreaterThan(0.75);
  });

  test('a fifth of the answers missing: the same segments, and no answer is read as 0', () => {
    const { truth, indicators } = ellipses(600, 0.2);
    expect(adjustedRandIndex(fitGaussians(indicators, 3, 'full').labels, truth)).toBeGreaterThan(0.45);
    const { matrix, mean, unit } = standardise(collapsePatterns(indicators));
    const { means } = searchGaussians(gaussianProblem(matrix), 'full', 3, createRng(1)).best;
    const farOff = Math.max(...means.map((own) => mean[0]! + unit[0]! * own[0]!));
    expect(farOff).toBeGreaterThan(8);
  });

  test('changing the units changes the log-likelihood by their logarithms and nobody’s segment', () => {
    const { indicators } = ellipses(200, 0.1);
    const inCents = indicators.map((indicator) => ({ ...indicator, values: indicator.values.map((x) => 100 * x + 7) }));
    const [euros, cents] = [indicators, inCents].map((basis) => fitGaussians(basis, 2, 'full-shared'));
    const seen = indicators.reduce((sum, { values }) => sum + values.filter((x) => !Number.isNaN(x)).length, 0);
    expect(cents!.logLikelihood).toBeCloseTo(euros!.logLikelihood - seen * Math.log(100), 3);
    expect(cents!.labels).toEqual(euros!.labels);
  });

  test('a weight of two is a person twice', () => {
    const { indicators } = ellipses(80, 0);
    const twice = indicators.map((indicator) => ({
      ...indicator,
      values: Float64Array.from([...indicator.values, ...indicator.values]),
    }));
    const doubled = fitGaussians(twice, 2, 'diagonal');
    const weighted = fitGaussians(indicators, 2, 'diagonal', new Float64Array(80).fill(2));
    expect(weighted.logLikelihood).toBeCloseTo(doubled.logLikelihood, 6);
  });

  test('an item that is no number is refused by name', () => {
    const yes: Indicator = { name: 'owns', scale: 'binary', values: Float64Array.from([0, 1, 1]) };
    expect(() => fitGaussians([yes], 2, 'full')).toThrow('Indicator "owns" is binary, not numeric');
  });
});
