import { expect, test } from '@jest/globals';
import { BARE_CODE } from './code-guide.js';
import {
  type CodebookRows,
  idsOf,
  isEmpty,
  NO_ROWS,
  onlyChanged,
  removedIds,
  rowsInTheWay,
  sameRow,
  type ThemeRow,
} from './codebook-rows.js';

const theme = (id: string, label: string): ThemeRow => ({
  ...BARE_CODE,
  id,
  studyId: 'study',
  label,
  phrases: ['old notebooks'],
  position: 0,
  origin: 'engine',
  status: 'proposed',
  engineKey: null,
});
const rows = (...themes: ThemeRow[]): CodebookRows => ({ ...NO_ROWS, themes });

test('rows are the same whatever the order of their columns', () => {
  const { label, ...rest } = theme('a', 'Finding');
  expect(sameRow(theme('a', 'Finding'), { ...rest, label } as ThemeRow)).toBe(true);
  expect(sameRow(theme('a', 'Finding'), theme('a', 'Losing'))).toBe(false);
  expect(sameRow(undefined, theme('a', 'Finding'))).toBe(false);
});

test('a step remembers only the rows that it changes', () => {
  const change = onlyChanged({
    before: rows(theme('a', 'Finding'), theme('b', 'Sharing'), theme('gone', 'Old')),
    after: rows(theme('a', 'Finding'), theme('b', 'Showing'), theme('new', 'New')),
  });
  expect(change).toEqual({
    before: rows(theme('b', 'Sharing'), theme('gone', 'Old')),
    after: rows(theme('b', 'Showing'), theme('new', 'New')),
  });
  expect(idsOf(change).themes).toEqual(['b', 'gone', 'new']);
  expect(removedIds(change).themes).toEqual(['gone']);
  expect(removedIds({ before: change.after, after: change.before }).themes).toEqual(['new']);
});

test('a step that changes nothing is empty', () => {
  const { before, after } = onlyChanged({ before: rows(theme('a', 'Finding')), after: rows(theme('a', 'Finding')) });
  expect(isEmpty(before) && isEmpty(after)).toBe(true);
});

test('in the way of undoing is what changed, what went and what came back', () => {
  const ids = { ...{ needs: [], ratings: [], codings: [] }, themes: ['same', 'changed', 'gone', 'back'] };
  const left = rows(theme('same', 'Same'), theme('changed', 'As left'), theme('gone', 'Gone'));
  const now = rows(theme('same', 'Same'), theme('changed', 'By somebody'), theme('back', 'Back'));
  expect(rowsInTheWay(ids, now, left).themes).toEqual(['changed', 'gone', 'back']);
});
