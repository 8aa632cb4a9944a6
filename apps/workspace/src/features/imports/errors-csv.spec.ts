import { expect, test } from '@jest/globals';
import { errorsCsv } from './errors-csv.js';

test('cells with commas, quotes and line breaks survive, and formulas stay words', () => {
  const csv = errorsCsv([
    { line: 2, column: 'Age, years', value: 'a "b"', reason: 'not a number' },
    { line: 3, column: 'Age, years', value: '=HYPERLINK("x")', reason: 'not a number' },
  ]);
  expect(csv).toBe(
    'Line,Column,Value,Reason\r\n' +
      '2,"Age, years","a ""b""",not a number\r\n' +
      `3,"Age, years","'=HYPERLINK(""x"")",not a number\r\n`,
  );
});
