import { expect, test } from '@jest/globals';
import { estimateText, intervalText, tableToCsv } from './chart-table.js';

test('cells that a spreadsheet would run as a formula are neutralised, numbers are not', () => {
  const csv = tableToCsv({
    columns: ['Need', 'Gap'],
    rows: [
      ['=HYPERLINK("x")', -2],
      ['@me, "you"', null],
    ],
  });
  expect(csv).toBe('Need,Gap\r\n"\'=HYPERLINK(""x"")",-2\r\n"\'@me, ""you""",\r\n');
});

test('no value is "not enough data", and no interval is nothing', () => {
  expect(estimateText({ value: null, n: 3 }, 'share')).toBe('not enough data');
  expect(intervalText({ value: 0.2, low: null, high: 0.3, n: 9 }, 'share')).toBe('');
});
