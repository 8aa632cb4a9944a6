import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unseenCodes } from './unseen-codes.js';

/** Codes by the number of units that have them. */
const spread = (counts: readonly number[]) => counts.flatMap((codes, at) => new Array<number>(codes).fill(at + 1));

test('the trees of Barro Colorado: 225 seen in 50 plots, 236.37 estimated with standard error 6.54', () => {
  // table(colSums(BCI > 0)) up to 2; what is commoner does not matter to the estimate.
  const { seen, estimated, low, high } = unseenCodes([...spread([21, 19]), ...new Array<number>(185).fill(9)], 50);
  expect(seen).toBe(225);
  expect(estimated).toBeCloseTo(236.3732, 4);
  // specpool(BCI)$chao.se = 6.54361
  const factor = Math.exp(1.959964 * Math.sqrt(Math.log(1 + (6.54361 / 11.3732) ** 2)));
  expect(low).toBeCloseTo(225 + 11.3732 / factor, 3);
  expect(high).toBeCloseTo(225 + 11.3732 * factor, 3);
});

test('without a code of two units: 6 seen in three plots, 10 estimated with standard error 4.7889', () => {
  const { estimated, high } = unseenCodes([3, 1, 1, 1, 1, 3], 3);
  expect(estimated).toBeCloseTo(10, 10);
  const factor = Math.exp(1.959964 * Math.sqrt(Math.log(1 + (4.788876 / 4) ** 2)));
  expect(high).toBeCloseTo(6 + 4 * factor, 3);
});

test('coverage by hand: one of ten mentions is of a code heard once', () => {
  // U = 10, Q1 = 1, Q2 = 1, m = 4: 1 − 1/10 · 3/(3 + 2)
  expect(unseenCodes([4, 3, 2, 1], 4).coverage).toBeCloseTo(0.94, 12);
  expect(unseenCodes([2, 3], 4)).toEqual({ seen: 2, estimated: 2, low: 2, high: 2, coverage: 1 });
  expect(unseenCodes([], 4).coverage).toBeNull();
});

test('estimates never fall below what was seen, and coverage is a share', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 40 }), (frequencies) => {
      const { seen, estimated, low, high, coverage } = unseenCodes(frequencies, 8);
      expect(low).toBeGreaterThanOrEqual(seen);
      expect(estimated).toBeGreaterThanOrEqual(low - 1e-9);
      expect(high).toBeGreaterThanOrEqual(estimated - 1e-9);
      expect(coverage).toBeGreaterThanOrEqual(0);
      expect(coverage).toBeLessThanOrEqual(1);
    }),
  );
});
