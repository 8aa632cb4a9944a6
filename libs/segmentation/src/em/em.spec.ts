import { describe, expect as check, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { plantMentions, plantRatings } from '@needfinder/test-kit';
import { informationCriteria } from '../criteria.js';
import { latentClassEstimator } from './latent-class-estimator.js';
import { collapsePatterns } from '../patterns.js';
import type { Indicator } from '../types.js';
import { expect } from './expectation.js';
import { createModel, createTotals, maximise } from './model.js';
import { codeProblem, parameterCount, type LatentClassProblem } from './problem.js';
import { runEm } from './run-em.js';
import { totalsOfLabels } from './starts.js';

const code = (
  indicators: readonly Indicator[],
  numeric: number[] = [],
  variances: 'class' | 'shared' = 'class',
): LatentClassProblem => {
  const matrix = collapsePatterns(indicators);
  return codeProblem(indicators, matrix.values, matrix.rows, matrix.weights, new Set(numeric), variances);
};
const fitOne = (indicators: readonly Indicator[], k: number) =>
  latentClassEstimator(indicators, collapsePatterns(indicators), 'raw', [], 5).fit(k, createRng(1), 'full');
const column = (scale: Indicator['scale'], values: number[]): Indicator => ({
  name: scale,
  scale,
  values: Float64Array.from(values),
});

describe('one class has a likelihood one can write down', () => {
  test('binary: 3 yes of 4', () => {
    check(fitOne([column('binary', [1, 1, 1, 0])], 1).logLikelihood).toBeCloseTo(
      3 * Math.log(0.75) + Math.log(0.25),
      9,
    );
  });

  test('ordinal: the shares of the levels, as a nominal item would have', () => {
    const values = [0, 0, 1, 2, 2, 2];
    const expected = 2 * Math.log(2 / 6) + Math.log(1 / 6) + 3 * Math.log(3 / 6);
    check(fitOne([column('ordinal', values)], 1).logLikelihood).toBeCloseTo(expected, 6);
    check(fitOne([column('nominal', values)], 1).logLikelihood).toBeCloseTo(expected, 9);
  });

  test('numeric: the normal density in the original units', () => {
    const values = [10, 20, 30, 40];
    check(fitOne([column('numeric', values)], 1).logLikelihood).toBeCloseTo(-2 * (Math.log(2 * Math.PI * 125) + 1), 9);
  });

  test('count: Poisson with the mean as its rate', () => {
    const expected = [0, 1, 2, 3].reduce((sum, y) => sum + y * Math.log(1.5) - 1.5 - Math.log([1, 1, 2, 6][y]!), 0);
    check(fitOne([column('count', [0, 1, 2, 3])], 1).logLikelihood).toBeCloseTo(expected, 9);
  });

  test('a missing answer adds nothing', () => {
    check(fitOne([column('binary', [1, 0, Number.NaN])], 1).logLikelihood).toBeCloseTo(2 * Math.log(0.5), 9);
  });
});

test('no step of EM lowers the likelihood, on any scale', () => {
  const ratings = plantRatings({ seed: 1, n: 150, items: 4, shares: [0.6, 0.4], separation: 1, missing: 0.1 });
  const rng = createRng(2);
  const indicators: Indicator[] = [
    ...ratings.indicators,
    column(
      'numeric',
      Array.from({ length: 150 }, () => rng.normal()),
    ),
    column(
      'count',
      Array.from({ length: 150 }, () => rng.int(5)),
    ),
    column(
      'nominal',
      Array.from({ length: 150 }, () => rng.int(3)),
    ),
  ];
  for (const variances of ['class', 'shared'] as const) {
    const problem = code(indicators, [4], variances);
    const model = createModel(problem, 3);
    const totals = createTotals(problem, 3);
    totalsOfLabels(
      problem,
      Int32Array.from({ length: problem.rows }, () => rng.int(3)),
      3,
      totals,
    );
    maximise(problem, model, totals);
    let last = -Infinity;
    for (let step = 0; step < 60; step += 1) {
      const logLikelihood = expect(problem, model, totals, null);
      check(logLikelihood).toBeGreaterThanOrEqual(last - 1e-7);
      maximise(problem, model, totals);
      last = logLikelihood;
    }
  }
});

test('stretched steps end where plain EM ends, in far fewer passes', () => {
  const { indicators } = plantRatings({ seed: 4, n: 300, items: 6, shares: [0.5, 0.3, 0.2], separation: 1 });
  const problem = code(indicators);
  // By the answer to the first item: near no solution, but not the saddle that random labels are.
  const labels = Int32Array.from({ length: problem.rows }, (_, row) => problem.codes[6 * row]! % 3);
  const start = createTotals(problem, 3);
  totalsOfLabels(problem, labels, 3, start);
  const stretched = runEm(problem, createModel(problem, 3), start, { steps: 600, tolerance: 1e-6, target: -Infinity });
  const model = createModel(problem, 3);
  const totals = createTotals(problem, 3);
  totalsOfLabels(problem, labels, 3, totals);
  let plain = -Infinity;
  for (let step = 0; step < 3000; step += 1) {
    maximise(problem, model, totals);
    plain = expect(problem, model, totals, null);
  }
  check(stretched.converged).toBe(true);
  check(stretched.logLikelihood).toBeCloseTo(plain, 3);
});

test('a run cut short at any pass gives a model as likely as it says', () => {
  const { indicators } = plantMentions({
    seed: 1,
    n: 200,
    items: 6,
    shares: [0.4, 0.3, 0.3],
    yesInside: 0.6,
    yesOutside: 0.4,
  });
  const problem = code(indicators);
  const rng = createRng(7);
  const labels = Int32Array.from({ length: problem.rows }, () => rng.int(4));
  for (let steps = 2; steps <= 60; steps += 1) {
    const totals = createTotals(problem, 4);
    totalsOfLabels(problem, labels, 4, totals);
    const rule = { steps, tolerance: 0, target: -Infinity };
    const { model, logLikelihood } = runEm(problem, createModel(problem, 4), totals, rule);
    check(expect(problem, model, totals, null)).toBeCloseTo(logLikelihood, 9);
  }
});

test('parameters: an ordinal item costs its levels once and one tilt per further class', () => {
  const ratings = plantRatings({ seed: 1, n: 200, items: 2, shares: [1] }).indicators;
  check(parameterCount(code(ratings), 3)).toBe(2 + 2 * (4 + 2));
  const nominal = ratings.map((indicator) => ({ ...indicator, scale: 'nominal' as const }));
  check(parameterCount(code(nominal), 3)).toBe(2 + 2 * 3 * 4);
});

test('planted shares of yes come back', () => {
  const { indicators } = plantMentions({
    seed: 3,
    n: 2000,
    items: 8,
    shares: [0.6, 0.4],
    yesInside: 0.8,
    yesOutside: 0.2,
  });
  const fit = fitOne(indicators, 2);
  const matrix = collapsePatterns(indicators);
  let mass = 0;
  for (let row = 0; row < matrix.rows; row += 1) mass += matrix.weights[row]! * fit.posteriors[row * 2]!;
  check(Math.abs(Math.max(mass / 2000, 1 - mass / 2000) - 0.6)).toBeLessThan(0.05);
});

test('criteria of a worked example: carcinoma with three classes has 23 parameters and BIC 697.1357', () => {
  const criteria = informationCriteria(-293.705, 23, 118, 0, 3);
  check(criteria.bic).toBeCloseTo(697.1357, 2);
});
