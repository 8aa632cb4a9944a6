import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codeByGroup } from './code-by-group.js';

const UNITS = 24;
const subset = fc.subarray(Array.from({ length: UNITS }, (_, unit) => unit));
const partition = fc.array(fc.nat(2), { minLength: UNITS, maxLength: UNITS });
const groupsOf = (group: readonly number[]) =>
  [0, 1, 2].map((wanted) => group.flatMap((one, unit) => (one === wanted ? [unit] : [])));

test('the groups of a partition add up to everybody, and a share lies in its interval', () => {
  fc.assert(
    fc.property(partition, fc.array(subset, { minLength: 1, maxLength: 5 }), (group, codes) => {
      const { cells, totals } = codeByGroup(UNITS, groupsOf(group), codes);
      cells.forEach((row, code) => {
        expect(row.reduce((sum, { count }) => sum + count, 0)).toBe(totals[code]);
        for (const { share, low, high, adjusted } of row) {
          expect(adjusted).toBeGreaterThan(0);
          expect(adjusted).toBeLessThanOrEqual(1);
          if (share === null) continue;
          expect(low!).toBeLessThanOrEqual(share + 1e-12);
          expect(high!).toBeGreaterThanOrEqual(share - 1e-12);
        }
      });
    }),
  );
});

test('the order of units, groups and codes changes nothing', () => {
  fc.assert(
    fc.property(partition, fc.array(subset, { minLength: 1, maxLength: 4 }), (group, codes) => {
      const turned = (units: readonly number[]) => units.map((unit) => UNITS - 1 - unit);
      const plain = codeByGroup(UNITS, groupsOf(group), codes);
      const other = codeByGroup(UNITS, groupsOf(group).map(turned).reverse(), codes.map(turned).reverse());
      const back = [...other.cells].reverse().map((row) => [...row].reverse());
      plain.cells.forEach((row, code) =>
        row.forEach((cell, at) => {
          expect(back[code]![at]!.count).toBe(cell.count);
          expect(back[code]![at]!.adjusted).toBeCloseTo(cell.adjusted, 10);
        }),
      );
    }),
  );
});

test('a table without units is refused', () => {
  expect(() => codeByGroup(0, [], [])).toThrow(expect.objectContaining({ code: 'code-statistics.no-units' }));
});
