import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sparseFromRows } from '../vectors/sparse-matrix.js';
import { calibrate } from './calibration.js';
import { fitLogistic, logOddsOf, sigmoid, type FeatureRows } from './logistic-regression.js';

const table = fc
  .array(fc.record({ words: fc.uniqueArray(fc.nat(7), { maxLength: 5 }), target: fc.constantFrom(0, 1) }), {
    minLength: 4,
    maxLength: 30,
  })
  .map((rows) => ({
    features: {
      sparse: sparseFromRows(
        rows.map(({ words }) => new Map(words.map((w) => [w, 1]))),
        8,
      ),
      dense: null,
    },
    targets: rows.map(({ target }) => target),
    rows: rows.map((_, i) => i),
  }));

/** Derivatives of the penalised loss at the fitted weights; the intercept's is last. */
function slopes(features: FeatureRows, targets: readonly number[], l2: number): number[] {
  const rows = targets.map((_, i) => i);
  const model = fitLogistic(features, rows, targets, { l2 });
  const gradient = [...model.weights].map((weight) => l2 * weight).concat(0);
  rows.forEach((row) => {
    const error = sigmoid(logOddsOf(model, features, row)) - targets[row]!;
    gradient[8]! += error;
    for (let e = features.sparse.rowStart[row]!; e < features.sparse.rowStart[row + 1]!; e += 1)
      gradient[features.sparse.column[e]!]! += error;
  });
  return gradient;
}

test('at the fitted weights the loss is flat, so they are the optimum of a convex problem', () => {
  fc.assert(
    fc.property(
      table.filter(({ targets }) => new Set(targets).size === 2),
      ({ features, targets }) => {
        for (const slope of slopes(features, targets, 0.5)) expect(Math.abs(slope)).toBeLessThan(0.05);
      },
    ),
  );
});

test('swapping 0 and 1 turns every log-odds around', () => {
  fc.assert(
    fc.property(table, ({ features, targets, rows }) => {
      const plain = fitLogistic(features, rows, targets, { l2: 1 });
      const swapped = fitLogistic(
        features,
        rows,
        targets.map((target) => 1 - target),
        { l2: 1 },
      );
      for (const row of rows)
        expect(logOddsOf(swapped, features, row)).toBeCloseTo(-logOddsOf(plain, features, row), 6);
    }),
  );
});

test('calibrated probabilities of a label add up to about the number of times it held', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ z: fc.double({ min: -3, max: 3, noNaN: true }), target: fc.constantFrom(0, 1) }), {
        minLength: 20,
        maxLength: 80,
      }),
      (seen) => {
        const { slope, shift } = calibrate(
          seen.map(({ z }) => z),
          seen.map(({ target }) => target),
        );
        expect(slope).toBeGreaterThanOrEqual(0);
        const held = seen.reduce((sum, { target }) => sum + target, 0);
        const expected = seen.reduce((sum, { z }) => sum + sigmoid(slope * z + shift), 0);
        if (slope > 0) expect(Math.abs(expected - held)).toBeLessThan(6);
      },
    ),
  );
});
