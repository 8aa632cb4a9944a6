import { expect, test } from '@jest/globals';
import { changesOf } from './codebook-log.js';
import { NO_ROWS } from './codebook-rows.js';
import { needRow, themeRow } from './row-fixtures.js';

const labelOf = (id: string) => `Code ${id}`;
const of = (before: object, after: object) => changesOf({ ...NO_ROWS, ...before }, { ...NO_ROWS, ...after }, labelOf);

test('a step tells part by part what it changed, in words', () => {
  const before = { needs: [needRow('a', { phrases: ['x'] })] };
  const after = {
    needs: [needRow('a', { definition: 'Looking for it', themeId: 't', phrases: ['x', 'y'], isEdited: true })],
  };
  expect(of(before, after)).toEqual([
    { codeId: 'a', codeLabel: 'Need a', part: 'definition', before: null, after: 'Looking for it' },
    { codeId: 'a', codeLabel: 'Need a', part: 'phrases', before: 'x', after: 'x; y' },
    { codeId: 'a', codeLabel: 'Need a', part: 'place', before: null, after: 'Code t' },
  ]);
});

test('a code that came and a code that went are told as a whole', () => {
  expect(of({ themes: [themeRow('t')] }, { needs: [needRow('a')] })).toEqual([
    { codeId: 't', codeLabel: 'Theme t', part: 'removed', before: 'Theme t', after: null },
    { codeId: 'a', codeLabel: 'Need a', part: 'created', before: null, after: 'Need a' },
  ]);
});

test('an image of before codes were described is told as well', () => {
  const { definition: _, phrases: __, ...older } = needRow('a');
  expect(of({ needs: [older] }, { needs: [{ ...older, label: 'B' }] })).toMatchObject([{ part: 'label', after: 'B' }]);
});
