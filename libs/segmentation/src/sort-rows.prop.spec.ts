import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sortRows } from './sort-rows.js';

const value = fc.oneof(fc.constantFrom(0, -0, 1, 2, Number.NaN), fc.double({ noNaN: true }));

test('rows come in the order that comparing them one by one gives, ties as they stand', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 60 }), (table) => {
      const keys = [0, 1, 2].map((key) => Float64Array.from(table, (row) => row[key]!));
      const compare = (a: number, b: number): number => {
        if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return 0;
        if (Number.isNaN(a)) return 1;
        return Number.isNaN(b) || a < b ? -1 : 1;
      };
      const byComparing = table
        .map((_, row) => row)
        .sort((a, b) => keys.reduce((order, key) => order || compare(key[a]!, key[b]!), 0) || a - b);
      expect([...sortRows(keys, Int32Array.from(table.keys()))]).toEqual(byComparing);
    }),
  );
});

test('more different values than the table holds are sorted all the same', () => {
  const key = Float64Array.from({ length: 9000 }, (_, row) => (row % 7 === 0 ? Number.NaN : Math.sin(row)));
  const sorted = [...sortRows([key], Int32Array.from(key.keys()))].map((row) => key[row]!);
  expect(sorted).toEqual([...key.slice().sort()]);
});
