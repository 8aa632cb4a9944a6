import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { answerRows, describeFile } from './file-rows.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'needfinder-file-rows-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(name: string, contents: string) {
  const file = { path: join(folder, name), name };
  await writeFile(file.path, contents);
  const { layout, warnings } = await describeFile(file);
  const rows: string[][] = [];
  for await (const block of answerRows(file, layout)) rows.push(...block.map(({ cells }) => cells));
  return { rows, warnings };
}

test('titles above the names are no answers, and a warning shows what was left out', async () => {
  const found = await read('titled.csv', 'Survey of customers\n\nid,speed,price\n1,4,5\n2,3,1\n');
  expect(found.rows).toEqual([
    ['1', '4', '5'],
    ['2', '3', '1'],
  ]);
  expect(found.warnings).toEqual([
    'titled.csv: What stands above the names of the columns was left out: Survey of customers',
  ]);
});

test('a file without names is read, and a warning says what became of its first row', async () => {
  const { warnings } = await read('bare.csv', '4,2,5\n1,3,5\n');
  expect(warnings).toEqual([expect.stringMatching(/^bare\.csv: The first row holds numbers and was taken for names/)]);
});
