import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { writeCsv } from './csv-writer.js';
import { createDelimitedReader } from './delimited-reader.js';
import type { Delimiter, Row } from './delimited-parser.js';
import { detectDelimiter } from './delimiter.js';
import { neutralise } from './neutralise.js';

function read(text: string, delimiter: Delimiter = ',', chunkBytes = 1_000_000): Row[] {
  const bytes = new TextEncoder().encode(text);
  const reader = createDelimitedReader({ delimiter, encoding: 'utf-8' });
  const rows: Row[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) rows.push(...reader.push(bytes.subarray(at, at + chunkBytes)));
  return [...rows, ...reader.end()];
}
const cells = (rows: Row[]) => rows.map((row) => row.cells);

test('quoted line ends, separators and doubled quotes belong to the cell, and lines are counted on', () => {
  expect(read('id,say\n1,"one, ""two""\nthree"\n2,four')).toEqual([
    { line: 1, cells: ['id', 'say'] },
    { line: 2, cells: ['1', 'one, "two"\nthree'] },
    { line: 4, cells: ['2', 'four'] },
  ]);
});

test.each(['\n', '\r\n', '\r'])('rows may end with %j', (lineEnd) => {
  expect(cells(read(['a,b', '1,', '"x",y', ''].join(lineEnd)))).toEqual([
    ['a', 'b'],
    ['1', ''],
    ['x', 'y'],
  ]);
});

test('blank lines are skipped but counted', () => {
  expect(read('a\n\n\n""\nb')).toEqual([
    { line: 1, cells: ['a'] },
    { line: 4, cells: [''] },
    { line: 5, cells: ['b'] },
  ]);
});

test('rows of another length are reported by line', () => {
  const reader = createDelimitedReader({ delimiter: ',', encoding: 'utf-8' });
  reader.push(new TextEncoder().encode('a,b\n1\n1,2\n1,2,3\n'));
  reader.end();
  expect(reader.ragged).toEqual([
    { line: 2, cells: 1, expected: 2 },
    { line: 4, cells: 3, expected: 2 },
  ]);
});

test('a quote that never closes is refused with the line of its row', () => {
  expect(() => read('a,b\n1,2\n3,"four\n5,6')).toThrow('line 3');
});

test('a binary file is refused', () => {
  expect(() => read('a,b\0c\n')).toThrow('not a text file');
  expect(() => read('PK\u0003\u0004rest')).toThrow('not a text file');
});

test('where chunks are cut changes nothing', () => {
  const text = 'id;say\r\n1;"é ""x""\r\ny"\r\n\r\n2;"";"z"\r\n';
  const whole = read(text, ';');
  for (let chunkBytes = 1; chunkBytes < 12; chunkBytes++) expect(read(text, ';', chunkBytes)).toEqual(whole);
});

test('what is written is read again, whatever the cells hold', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ''));
  const special = fc.constantFrom(
    '"',
    '""',
    '\n',
    '\r\n',
    'a\rb',
    ',',
    ';',
    '\t',
    '=1+1',
    '-3',
    ' x ',
    '',
    'é',
    '日本',
  );
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(fc.oneof(cell, special), { minLength: width, maxLength: width }), { maxLength: 6 }),
    );
  fc.assert(
    fc.property(
      table,
      fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
      fc.nat({ max: 7 }),
      (rows, delimiter, chunk) => {
        const text = writeCsv(rows, { delimiter, byteOrderMark: true });
        expect(cells(read(text, delimiter, chunk + 1))).toEqual(rows.map((row) => row.map(neutralise)));
      },
    ),
  );
});

test.each<[string, Delimiter]>([
  ['id,name\n1,a\n2,b\n', ','],
  ['id;height\n1;1,75\n2;1,62\n', ';'],
  ['id\tsay\n1\tyes, well, no\n2\tno\n', '\t'],
  ['id|a;b|c\n1|2|3\n', '|'],
  ['id,"a;b;c"\n1,"x;y;z"\n', ','],
  ['only\none\ncolumn\n', ','],
  ['id;"a', ';'],
])('the separator of %j is %j', (sample, delimiter) => {
  expect(detectDelimiter(sample)).toBe(delimiter);
});
