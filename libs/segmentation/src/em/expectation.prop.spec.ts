import { expect as check, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import fc from 'fast-check';
import { expect, logarithmsOf } from './expectation.js';
import { createModel, createTotals, maximise } from './model.js';
import { expOf, expectPlainly, logOf } from './plain-expectation.js';
import { codeProblem } from './problem.js';
import { expectInWasm } from './wasm-expectation.js';
import type { Indicator } from '../types.js';

const shape = fc.record({
  seed: fc.nat(),
  rows: fc.integer({ min: 2, max: 150 }),
  k: fc.integer({ min: 1, max: 11 }),
  coded: fc.integer({ min: 0, max: 4 }),
  numeric: fc.integer({ min: 0, max: 3 }),
  missing: fc.constantFrom(0, 0.3),
});

test('WebAssembly gives the bits of the plain step: totals, posteriors, log-likelihood', () => {
  fc.assert(
    fc.property(shape, ({ seed, rows, k, coded, numeric, missing }) => {
      fc.pre(coded + numeric > 0);
      const rng = createRng(seed);
      const items = coded + numeric;
      const indicators = Array.from({ length: items }, (_, item): Indicator => {
        const scale = item < coded ? 'nominal' : 'numeric';
        return { name: `i${item}`, scale, values: new Float64Array(rows) };
      });
      const values = Float64Array.from({ length: rows * items }, (_, cell) => {
        // The first two rows are complete, so that every item has a level and a spread.
        if (cell >= 2 * items && rng.next() < missing) return Number.NaN;
        return cell % items < coded ? rng.int(4) : rng.normal();
      });
      const weights = Float64Array.from({ length: rows }, () => (rng.next() < 0.2 ? 0 : rng.next() * 3));
      weights[0] = 1;
      const numericItems = new Set(Array.from({ length: numeric }, (_, q) => coded + q));
      const problem = codeProblem(indicators, values, rows, weights, numericItems, 'class');
      const model = createModel(problem, k);
      const start = createTotals(problem, k);
      for (const sums of Object.values(start) as Float64Array[]) sums.forEach((_, i) => (sums[i] = rng.next() + 0.01));
      maximise(problem, model, start);
      for (const wanted of [true, false]) {
        const run = (step: typeof expectPlainly) => {
          const totals = createTotals(problem, k);
          const posteriors = wanted ? new Float64Array(rows * k) : null;
          const logLikelihood = step(problem, model, logarithmsOf(model), totals, posteriors);
          return { logLikelihood, totals, posteriors };
        };
        const inWasm = run((...args) => expectInWasm(...args)!);
        check(inWasm.logLikelihood).not.toBeNull();
        check(inWasm).toEqual(run(expectPlainly));
      }
    }),
    { numRuns: 200 },
  );
});

test('the totals say what the posteriors say', () => {
  const values = Float64Array.from([0, 1, 1, 0, 2, 1]);
  const indicators: Indicator[] = [{ name: 'a', scale: 'nominal', values }];
  const problem = codeProblem(indicators, values, 6, new Float64Array(6).fill(2), new Set(), 'class');
  const model = createModel(problem, 3);
  model.logProbability.forEach((_, cell) => (model.logProbability[cell] = cell % 4 === 3 ? 0 : -1 - (cell % 5) / 3));
  const totals = createTotals(problem, 3);
  const posteriors = new Float64Array(18);
  expect(problem, model, totals, posteriors);
  for (let c = 0; c < 3; c += 1) {
    let mass = 0;
    for (let row = 0; row < 6; row += 1) mass += 2 * posteriors[row * 3 + c]!;
    check(totals.mass[c]).toBeCloseTo(mass, 12);
  }
});

test('our exponential and logarithm are those of the machine to the last digits', () => {
  for (let step = 0; step <= 70_000; step += 7) {
    const x = -step / 100;
    check(Math.abs(expOf(x) / Math.exp(x) - 1)).toBeLessThan(5e-16);
    const y = 1 + step / 500;
    check(Math.abs(logOf(y) - Math.log(y))).toBeLessThanOrEqual(5e-16 * Math.max(1, Math.log(y)));
  }
  check([expOf(0), expOf(-701), expOf(-Infinity), logOf(1)]).toEqual([1, 0, 0, 0]);
});
