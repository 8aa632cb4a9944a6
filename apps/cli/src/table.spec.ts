import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { cellsOf, readTable } from './table.js';

const folder = mkdtempSync(join(tmpdir(), 'needfinder-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

test('a long file comes back cell by cell as it was written, over many chunks', async () => {
  const cells = Array.from({ length: 60_000 }, (_, i) => [
    `id-${i}`,
    String(i % 7),
    i % 3 === 0 ? (i / 8).toFixed(2) : String(i * 1.5),
    i % 5 === 0 ? ' "a, b" ' : '',
  ]);
  const quoted = cells.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  const table = await readTable(file('long.csv', ['id,rating,amount,text', ...quoted]));
  expect(table.names).toEqual(['id', 'rating', 'amount', 'text']);
  expect(table.rows.map((row) => row.cells)).toEqual(cells);
  for (const column of [0, 1, 2, 3]) expect(cellsOf(table, column)).toEqual(cells.map((row) => row[column]!.trim()));
  expect([table.rows[0]!.line, table.rows[59_999]!.line]).toEqual([2, 60_001]);
});

test('a file shorter than the sample for the header', async () => {
  const table = await readTable(file('short.csv', ['a,b', '1,2', '3,']));
  expect(table.rows.map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, '1', '2'],
    [3, '3', ''],
  ]);
});

test('a ragged row is refused by its line, an empty and a missing file by their name', async () => {
  const ragged = file('ragged.csv', ['a,b', '1,2', '1,2,3']);
  await expect(readTable(ragged)).rejects.toThrow('line 3: 3 cells where the header has 2');
  const empty = file('empty.csv', []);
  await expect(readTable(empty)).rejects.toThrow('empty');
  await expect(readTable(join(folder, 'none.csv'))).rejects.toThrow('no such file');
});
