import { expect, test } from '@jest/globals';
import { codesOf, codeStyle, foundCodes, withRecent } from './codes.js';

const need = (id: string, label: string, themeId: string | null, status: 'ACCEPTED' | 'REJECTED' = 'ACCEPTED') => ({
  ...{ id, label, status, statement: `${label} quickly` },
  ...{ definition: '', colour: null, pattern: null, parent: null },
  theme: themeId ? { id: themeId } : null,
});
const CODES = codesOf({
  studyId: 's',
  themes: [
    { ...{ id: 't', label: 'Finding', status: 'ACCEPTED', definition: '' }, colour: null, pattern: null, parent: null },
  ],
  needs: [need('a', 'Share charts', null), need('b', 'Find notebooks', 't'), need('c', 'Old', 't', 'REJECTED')],
});

test('needs stand under their themes, without what was rejected', () => {
  expect(CODES.map(({ id, position }) => [id, position])).toEqual([
    ['t', 0],
    ['b', 1],
    ['a', 2],
  ]);
});

test('codes are found by their words, those that begin with what was typed first', () => {
  expect(foundCodes(CODES, 'find').map(({ id }) => id)).toEqual(['t', 'b']);
  expect(foundCodes(CODES, 'quickly charts').map(({ id }) => id)).toEqual(['a']);
});

test('the last nine codes, each once, the newest first', () => {
  const used = ['a', 'b', 'a', ...'cdefghijk'].reduce<string[]>(withRecent, []);
  expect(used).toEqual([...'kjihgfedc']);
});

test('a code wears what was chosen for it, or what its place gives', () => {
  expect(codeStyle({ position: 3, colour: '#123456', pattern: 'DOUBLE' })).toEqual({
    colour: '#123456',
    pattern: 'double',
  });
  expect(codeStyle(CODES[1])).toEqual({ colour: '#e69f00', pattern: 'dashed' });
});
