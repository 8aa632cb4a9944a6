import { expect, test } from '@jest/globals';
import type { Mapping } from './mapping.js';
import { proposeMapping } from './propose-mapping.js';
import { reuseMapping } from './reuse-mapping.js';
import { profilesOf } from './survey-fixtures.js';

const first = profilesOf([
  ['id', 'Colour', 'Minutes', 'Gone'],
  ['a-1', 'red', '5', 'x'],
  ['a-2', 'blue', '7', 'x'],
  ['a-3', 'red', '9', 'x'],
  ['a-4', 'blue', '11', 'x'],
]);
/** A person has said that minutes are to be ignored. */
const corrected: Mapping = (() => {
  const mapping = proposeMapping(first);
  const columns = mapping.columns.map((column) =>
    column.name === 'Minutes'
      ? { ...column, role: { kind: 'ignore' as const }, confidence: 1, why: 'Chosen by hand' }
      : column,
  );
  return { ...mapping, columns };
})();
const next = profilesOf([
  ['Minutes', 'id', 'Colour', 'Age'],
  ['3', 'b-1', 'green', '30'],
  ['4', 'b-2', 'red', '40'],
  ['3', 'b-3', 'Prefer not to say', '41'],
]);

test('corrections survive, wherever the column stands now', () => {
  const { mapping } = reuseMapping(corrected, next);
  expect(mapping.columns[0]).toMatchObject({
    index: 0,
    name: 'Minutes',
    role: { kind: 'ignore' },
    why: 'Chosen by hand',
  });
  expect(mapping.columns[1]).toMatchObject({ index: 1, role: { kind: 'respondent-id' } });
});

test('what is new and what is missing is listed', () => {
  const { mapping, added, removed, newOptions } = reuseMapping(corrected, next);
  expect(added).toEqual(['Age']);
  expect(removed).toEqual(['Gone']);
  expect(newOptions).toEqual([{ column: 'Colour', options: ['green'] }]);
  expect(mapping.columns[2]).toMatchObject({ missing: { 'Prefer not to say': 'refused' } });
  expect(mapping.columns[3]!.role.kind).toBe('attribute');
});

test('the same file again gives the same mapping', () => {
  expect(reuseMapping(corrected, first)).toEqual({ mapping: corrected, added: [], removed: [], newOptions: [] });
});

test('batteries follow their columns', () => {
  const scale = ['(0) None', '(1) Minor', '(2) Major'];
  const table = (headers: string[]) => profilesOf([headers, ...scale.map((cell, i) => [`p-${i}`, cell, cell, cell])]);
  const before = proposeMapping(table(['id', '4a. Slow', '4b. Lost', '4c. Ugly']));
  const { mapping } = reuseMapping(before, table(['id', '4c. Ugly', '4d. New', '4a. Slow']));
  expect(mapping.batteries).toMatchObject([{ columns: [1, 3] }]);
  expect(mapping.columns[2]!.role).toMatchObject({ kind: 'need-rating', battery: null });
});
