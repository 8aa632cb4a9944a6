import { expect as check, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import type { Indicator } from '../types.js';
import { codeInBlocks, codeRows, planCoding } from './coding.js';
import { expect } from './expectation.js';
import { createModel, createTotals, maximise } from './model.js';
import { totalsOf } from './starts.js';

const ROWS = 70;
const rng = createRng(5);
const indicators: Indicator[] = [
  { name: 'rating', scale: 'ordinal', values: Float64Array.from({ length: ROWS }, () => rng.int(5)) },
  { name: 'place', scale: 'nominal', values: Float64Array.from({ length: ROWS }, () => rng.int(3)) },
  { name: 'hours', scale: 'numeric', values: Float64Array.from({ length: ROWS }, () => 10 + rng.normal()) },
];
const values = new Float64Array(ROWS * 3).map((_, cell) =>
  cell > 9 && rng.next() < 0.2 ? Number.NaN : indicators[cell % 3]!.values[Math.floor(cell / 3)]!,
);
const weights = Float64Array.from({ length: ROWS }, () => 1 + rng.int(3));
const sourceOf = (blockRows: number) => ({
  rows: ROWS,
  weights,
  blockRows,
  values: (first: number, last: number) => values.subarray(first * 3, last * 3),
});

const SOME_NUMERIC = new Set([2]);
const NONE_NUMERIC = new Set<number>();

test.each([
  [1, SOME_NUMERIC],
  [16, SOME_NUMERIC],
  [69, SOME_NUMERIC],
  [70, SOME_NUMERIC],
  [500, SOME_NUMERIC],
  [16, NONE_NUMERIC],
])(
  'blocks of %i rows give the step that all rows give, whenever they are walked through',
  (blockRows, numericItems) => {
    const whole = codeRows(planCoding(indicators, sourceOf(ROWS), numericItems, 'class'), values, weights);
    const coding = planCoding(indicators, sourceOf(blockRows), numericItems, 'class');
    const blocks = codeInBlocks(coding, sourceOf(blockRows));
    check([blocks.coded, blocks.categories, blocks.unitCorrection]).toEqual([
      whole.coded,
      whole.categories,
      whole.unitCorrection,
    ]);

    const model = createModel(whole, 3);
    const start = createTotals(whole, 3);
    totalsOf(whole, 3, (row, c) => ((row + c) % 3 === 0 ? 0.6 : 0.2), start);
    maximise(whole, model, start);
    const step = (problem: typeof whole) => {
      const totals = createTotals(problem, 3);
      const posteriors = new Float64Array(ROWS * 3);
      return { logLikelihood: expect(problem, model, totals, posteriors), totals, posteriors };
    };
    const [one, other, again] = [step(whole), step(blocks), step(blocks)];
    check(again).toEqual(other);
    check(other.posteriors).toEqual(one.posteriors);
    check(other.logLikelihood).toBeCloseTo(one.logLikelihood, 9);
    for (const part of Object.keys(one.totals) as (keyof typeof one.totals)[])
      one.totals[part].forEach((sum, at) => check(other.totals[part][at]).toBeCloseTo(sum, 9));
  },
);
