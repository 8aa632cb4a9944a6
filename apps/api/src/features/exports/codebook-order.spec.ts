import { expect, test } from '@jest/globals';
import type { Need, Theme } from '../needs/index.js';
import { codebookInOrder } from './codebook-order.js';

const theme = (id: string, parentId: string | null = null, status = 'accepted') => ({ id, parentId, status }) as Theme;
const need = (id: string, themeId: string | null, parentId: string | null = null) =>
  ({ id, themeId, parentId, status: 'accepted' }) as Need;

test('themes stand above their needs at any depth, and what lost its theme stands at the top', () => {
  const themes = [theme('a'), theme('b', 'a'), theme('gone', null, 'rejected')];
  const needs = [need('n1', 'b'), need('n2', 'b', 'n1'), need('n3', null), need('n4', 'gone')];
  expect(codebookInOrder(themes, needs).map(({ id, level }) => `${level} ${id}`)).toEqual([
    ...['1 a', '2 b', '3 n1', '4 n2', '1 n3', '1 n4'],
  ]);
});
