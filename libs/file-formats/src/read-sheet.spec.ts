import { expect, test } from '@jest/globals';
import { readSheet } from './read-sheet.js';
import { writeWorkbook } from './workbook/write-workbook.js';

const ROWS = [
  { line: 1, cells: ['name', 'parent'] },
  { line: 3, cells: ['Find Notizbücher', 'Working'] },
];

test('the same rows come from a CSV, a TSV in another encoding and a workbook, with their lines', async () => {
  const csv = new TextEncoder().encode('name;parent\n ; \nFind Notizbücher;Working\n');
  expect(await readSheet(csv)).toEqual(ROWS);
  const tsv = new Uint8Array(Buffer.from('\ufeffname\tparent\n\t\nFind Notizbücher\tWorking', 'utf16le'));
  expect(await readSheet(tsv)).toEqual(ROWS);
  const rows = [['name', 'parent'], [], ['Find Notizbücher', 'Working']];
  expect(
    await readSheet(
      await writeWorkbook([
        { name: 'Empty', rows: [] },
        { name: 'Codes', rows },
      ]),
    ),
  ).toEqual(ROWS);
});

test('what is neither is refused', async () => {
  await expect(readSheet(new Uint8Array([0x4d, 0x5a, 0, 1, 2]))).rejects.toThrow();
});
