import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accumulation } from './accumulation.js';

const OPTIONS = { permutations: 4_000, seed: 1 };

test('the mean over random orders is the exact expectation of vegan::specaccum', () => {
  const units = [[0, 1, 2], [0, 3], [0, 1], [4], [0, 1, 3, 5]];
  // m <- matrix(0, 5, 6); … specaccum(m, "exact")$richness
  const exact = [2.4, 3.8, 4.7, 5.4, 6];
  const { mean, fresh, known } = accumulation(units, OPTIONS);
  mean.forEach((value, at) => expect(Math.abs(value - exact[at]!)).toBeLessThan(0.06));
  expect(fresh).toEqual([3, 1, 0, 1, 1]);
  expect(known).toEqual([3, 4, 4, 5, 6]);
});

test('the same seed gives the same curve, and curves never fall', () => {
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(fc.nat(9)), { minLength: 1, maxLength: 12 }), (units) => {
      const curve = accumulation(units, { permutations: 20, seed: 3 });
      expect(accumulation(units, { permutations: 20, seed: 3 })).toEqual(curve);
      for (const line of [curve.known, curve.mean, curve.low, curve.high]) {
        expect([...line].sort((one, other) => one - other)).toEqual(line);
        expect(line.at(-1)).toBe(new Set(units.flat()).size);
      }
    }),
  );
});
