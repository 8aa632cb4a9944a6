import { expect, test } from '@jest/globals';
import { writeCsv } from './csv-writer.js';

test('numbers stay numbers, nothing stays nothing, and text is quoted where it must be', () => {
  expect(
    writeCsv([
      ['a', -1.5, null],
      ['say "x"', Number.NaN, 'p,q'],
    ]),
  ).toBe('a,-1.5,\r\n"say ""x""",,"p,q"\r\n');
});

test.each([
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['+49 171 1', "'+49 171 1"],
  ['-cmd', "'-cmd"],
  ['@sum', "'@sum"],
  ['-3', "'-3"],
  ['+1,5', '"\'+1,5"'],
])('%j is written as %s', (text, written) => {
  expect(writeCsv([[text, 'x']])).toBe(`${written},x\r\n`);
});

test('tab and carriage return at the start are neutralised too', () => {
  expect(writeCsv([['\t=1', '\r=1']], { delimiter: ';' })).toBe(`'\t=1;"'\r=1"\r\n`);
});

test('the byte order mark comes first when asked for', () => {
  expect(writeCsv([['é']], { byteOrderMark: true })).toBe('\uFEFFé\r\n');
});
