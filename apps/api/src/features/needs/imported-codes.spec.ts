import { expect, test } from '@jest/globals';
import { type ImportedCode, planImport } from './imported-codes.js';
import { needRow, themeRow } from './row-fixtures.js';
import type { NeedRow, ThemeRow } from './codebook-rows.js';

const code = (key: string, more: Partial<ImportedCode> = {}): ImportedCode => ({
  ...{ key, parentKey: null, kind: null, label: `Code ${key}`, guide: {} },
  ...more,
});
function plan(codes: ImportedCode[], known: { needs?: NeedRow[]; themes?: ThemeRow[] } = {}) {
  let ids = 0;
  return planImport(codes, { studyId: 'study', needs: [], themes: [], ...known, newId: () => `new-${(ids += 1)}` });
}
const places = ({ change }: ReturnType<typeof plan>) => [
  ...change.after.themes.map(({ label, parentId }) => [label, parentId]),
  ...change.after.needs.map(({ label, parentId, themeId }) => [label, parentId, themeId]),
];

test('what has codes under it is a theme, the rest are needs; a need may hold needs where the file says so', () => {
  const planned = plan([
    code('leaf', { parentKey: 'middle' }),
    code('top'),
    code('middle', { parentKey: 'top' }),
    code('need', { kind: 'need', parentKey: 'top' }),
    code('under', { parentKey: 'need' }),
    code('deeper', { parentKey: 'under' }),
  ]);
  expect(planned.problems).toEqual([]);
  const id = Object.fromEntries(planned.codes.map(({ key, id: given }) => [key, given]));
  expect(places(planned)).toEqual([
    ['Code top', null],
    ['Code middle', id['top']],
    ['Code leaf', null, id['middle']],
    ['Code need', null, id['top']],
    ['Code under', id['need'], id['top']],
    ['Code deeper', id['under'], id['top']],
  ]);
});

test('a code that the study has by name is changed where the file says something, and the same file twice is nothing', () => {
  const needs = [
    needRow('a', { label: 'Find notes', statement: 'Kept', definition: 'Old' }),
    needRow('b', { label: 'Other' }),
  ];
  const file = [code('1', { label: 'find NOTES', guide: { definition: 'New' } }), code('2', { label: 'Other' })];
  const planned = plan(file, { needs });
  expect(planned.codes.map(({ id, state }) => [id, state])).toEqual([
    ['a', 'changed'],
    ['b', 'same'],
  ]);
  expect(planned.change.after.needs[0]).toMatchObject({ label: 'Find notes', statement: 'Kept', definition: 'New' });
  const again = plan(file, { needs: [...planned.change.after.needs] });
  expect(again.codes.map(({ state }) => state)).toEqual(['same', 'same']);
});

test('codes of one name under different parents stay two', () => {
  const planned = plan([
    code('p'),
    code('q'),
    code('1', { label: 'Cost', parentKey: 'p' }),
    code('2', { label: 'Cost', parentKey: 'q' }),
  ]);
  expect(planned.change.after.needs.map(({ label }) => label)).toEqual(['Cost', 'Cost']);
});

test('a theme under a need, and a code under itself, are refused by name', () => {
  expect(plan([code('n', { kind: 'need' }), code('t', { kind: 'theme', parentKey: 'n' })]).problems).toEqual([
    { key: 't', sentence: 'the theme "Code t" cannot stand under the need "Code n"' },
  ]);
  const round = plan([code('a', { parentKey: 'b' }), code('b', { parentKey: 'a' })]);
  expect(round.problems.map(({ sentence }) => sentence)).toEqual([
    '"Code a" stands under itself',
    '"Code b" stands under itself',
  ]);
  // Round by way of codes that the study has.
  const themes = [themeRow('x', { label: 'X' }), themeRow('y', { label: 'Y', parentId: 'x' })];
  const { problems } = plan([code('1', { label: 'X', kind: 'theme', parentKey: 'y' })], { themes });
  expect(problems).toEqual([{ key: '1', sentence: '"X" would stand under itself' }]);
});

test('five thousand nested codes are placed in no time', () => {
  const codes = Array.from({ length: 5_000 }, (_, at) =>
    code(`${at}`, { parentKey: at === 0 ? null : `${Math.floor((at - 1) / 2)}` }),
  );
  const started = process.cpuUsage();
  expect(plan(codes).problems).toEqual([]);
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(5_000);
});

test('two codes under one id are refused by name: nobody knows which of them the codings mean', () => {
  const { problems, codes } = plan([code('a', { label: 'Cost' }), code('b'), code('a', { label: 'Speed' })]);
  expect({ problems, codes }).toEqual({
    problems: [{ key: 'a', sentence: '"Cost" and "Speed" have one id in the file' }],
    codes: [],
  });
});
