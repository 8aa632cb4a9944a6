import { expect, test } from '@jest/globals';
import { readWorkbook } from '@needfinder/file-formats';
import { readFileName, safeName, toFile } from './exported-table.js';

const HOSTILE = [
  ['name', 'share'],
  ['=HYPERLINK("http://evil")', 0.5],
  ['+A1', 1],
  ['-x', 2],
  ['@cmd', 3],
] as const;
const tables = { fileName: 'segments', sheets: [{ name: 'Segments', rows: HOSTILE }] as const };

test('no cell of a CSV begins a formula', async () => {
  const { bytes, name } = await toFile(tables, 'csv');
  expect(name).toBe('segments.csv');
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/).slice(1, 5);
  for (const line of lines) expect(line.replace(/^"/, '')).toMatch(/^'/);
});

test('no cell of a workbook begins a formula', async () => {
  const { bytes } = await toFile(tables, 'xlsx');
  const { sheets } = await readWorkbook(bytes);
  for (const row of sheets[0]!.rows.slice(1)) expect(row[0]).toMatch(/^'/);
});

test('an unknown table or format is refused by name', () => {
  expect(readFileName('needs.xlsx', ['needs'])).toEqual({ table: 'needs', format: 'xlsx' });
  expect(() => readFileName('needs.exe', ['needs'])).toThrow('There is no "needs.exe"');
  expect(() => readFileName('../secrets.csv', ['needs'])).toThrow('needs.csv, needs.xlsx');
});

test('a file name holds nothing that a file system or a header minds', () => {
  expect(safeName('Q1: "needs" / über\r\nX-Evil: 1')).toMatch(/^[\p{L}\p{N}-]+$/u);
  expect(safeName('???')).toBe('export');
});
