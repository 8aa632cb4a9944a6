import { expect, test } from '@jest/globals';
import { cellWords, findingOf, tableRows } from './table-words.js';

const cell = { count: 13, share: 0.619, low: 0.41, high: 0.79, lift: 1.5, residual: 3, adjusted: 0.01 };

test('a cell is a finding only below the rate of false discoveries, in its direction', () => {
  expect(findingOf(cell)).toBe('more');
  expect(findingOf({ ...cell, residual: -3 })).toBe('less');
  expect(findingOf({ ...cell, adjusted: 0.06 })).toBeNull();
  expect(findingOf({ ...cell, residual: null })).toBeNull();
});

test('a cell says its share, how many of how many, and how sure', () => {
  expect(cellWords(cell, 21)).toEqual({ share: '62\u00a0%', count: '13 of 21', interval: '41–79\u00a0%' });
  expect(cellWords({ ...cell, count: 0, share: null, low: null, high: null }, 0).share).toBe('–');
});

test('the file has a row for each cell, and nothing where nothing is known', () => {
  const group = { label: 'home', units: 21, value: 'home', from: null, below: null };
  const row = { codeId: 'f', label: 'Find', isTheme: false, count: 20, cells: [{ ...cell, lift: null }] };
  const table = { unit: 'RESPONDENT' as const, units: 40, unknown: 0, codes: 1, groups: [group], rows: [row] };
  expect(tableRows(table)[1]).toEqual(['Find', 'home', 13, 21, 0.619, 0.41, 0.79, '', 3, 0.01]);
});
