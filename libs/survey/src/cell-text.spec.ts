import { expect, test } from '@jest/globals';
import { parseDate, parseNumber, tidyCell } from './cell-text.js';

test('no-break spaces and line ends are spaces', () => {
  expect(tidyCell(' (2)\u00a0Minor.\n')).toBe('(2) Minor.');
});

test.each([
  ['1234.5', false, 1234.5],
  ['1,234.5', false, 1234.5],
  ['1.234,5', true, 1234.5],
  ['3,5', true, 3.5],
  ['-7', false, -7],
  ['3,5', false, Number.NaN],
  ['12 people', false, Number.NaN],
  ['', false, Number.NaN],
] as const)('%j with decimal comma %s is %d', (cell, decimalComma, number) => {
  expect(parseNumber(cell, decimalComma)).toBe(number);
});

test.each([
  ['2021-03-01', 'ymd', '2021-03-01'],
  ['2021-03-01 14:05', 'ymd', '2021-03-01T14:05:00'],
  ['1.3.2021', 'dmy', '2021-03-01'],
  ['3/1/2021', 'mdy', '2021-03-01'],
  ['2021-02-29', 'ymd', null],
  ['13/13/2021', 'dmy', null],
  ['yesterday', 'ymd', null],
] as const)('%j read as %s is %s', (cell, order, iso) => {
  expect(parseDate(cell, order)).toBe(iso);
});
