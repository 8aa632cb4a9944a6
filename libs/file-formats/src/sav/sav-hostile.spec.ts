import { expect, test } from '@jest/globals';
import { zlibSync } from 'fflate';
import { type DataFile, NO_MISSING_VALUES } from '../data-file/data-file.js';
import { bytesFrom, inBlocks, inChunks } from '../data-file/data-file-fixtures.js';
import { readSav } from './read-sav.js';
import { writeSav } from './write-sav.js';

const file: DataFile = {
  title: '',
  variables: [
    {
      name: 'a',
      label: '',
      type: 'number',
      width: 0,
      decimals: 0,
      measure: 'scale',
      valueLabels: [],
      missing: NO_MISSING_VALUES,
    },
  ],
  ...{ sets: [], weight: null, rowCount: 3 },
};
const honest = await bytesFrom(writeSav(file, inBlocks([[1], [2], [3]])));
const changed = (edit: (view: DataView) => void) => {
  const bytes = honest.slice();
  edit(new DataView(bytes.buffer));
  return bytes;
};
const readAll = async (bytes: Uint8Array) => {
  const { rows } = await readSav(inChunks(bytes, 64));
  for await (const block of rows) void block;
};

test.each([
  [
    'a file cut within its variables',
    honest.subarray(0, 190),
    'byte 184: it ends within a variable: 24 bytes announced, 6 left',
  ],
  ['a file cut within its rows', honest.subarray(0, honest.length - 8), 'it ends after 0 of the 3 rows'],
  [
    'a label of two gigabytes',
    changed((view) => (view.setInt32(184, 1, true), view.setInt32(208, 2 ** 31 - 1, true))),
    'a label of 2147483647 bytes',
  ],
  ['a variable 9,999 bytes wide', changed((view) => view.setInt32(180, 9999, true)), 'a variable 9999 bytes wide'],
  ['a thousand missing values', changed((view) => view.setInt32(188, 1000, true)), '1000 missing values'],
  [
    'an extension of four gigabytes',
    changed((view) => view.setInt32(220, 2 ** 30, true)),
    'extension 3 of 4294967296 bytes',
  ],
  [
    'a record of no known type',
    changed((view) => view.setInt32(208, 77, true)),
    'byte 208: there is no record of type 77',
  ],
  [
    'more rows announced than there are',
    changed((view) => view.setBigInt64(findRowCount(), 4_000_000_000n, true)),
    'it ends after 3 of the 4000000000 rows',
  ],
  ['a compression nobody knows', changed((view) => view.setInt32(72, 9, true)), 'compression 9'],
  ['some other file', new TextEncoder().encode('id,age\n'.repeat(50)), 'not an SPSS file'],
])('%s is refused, by name', async (_what, bytes, message) => {
  await expect(readAll(bytes)).rejects.toThrow(message);
});

function findRowCount(): number {
  const view = new DataView(honest.buffer);
  let at = 176;
  while (!(view.getInt32(at, true) === 7 && view.getInt32(at + 4, true) === 16)) at += 4;
  return at + 24;
}

/** One group of codes: three numbers, the end, padding. */
const ROWS_BYTES = 8;

/** The dictionary of the honest file, and its rows as one packed block that unpacks to something else. */
function packedAs(content: Uint8Array, announced: number): Uint8Array {
  const dictionary = honest.subarray(0, honest.length - ROWS_BYTES).slice();
  new DataView(dictionary.buffer).setInt32(72, 2, true);
  const packed = zlibSync(content);
  const tail = new DataView(new ArrayBuffer(24 + packed.length + 48));
  const start = dictionary.length;
  tail.setBigInt64(0, BigInt(start), true);
  tail.setBigInt64(8, BigInt(start + 24 + packed.length), true);
  tail.setBigInt64(16, 48n, true);
  new Uint8Array(tail.buffer).set(packed, 24);
  const trailer = 24 + packed.length;
  tail.setInt32(trailer + 20, 1, true);
  tail.setBigInt64(trailer + 32, BigInt(start + 24), true);
  tail.setInt32(trailer + 40, announced, true);
  tail.setInt32(trailer + 44, packed.length, true);
  return new Uint8Array([...dictionary, ...new Uint8Array(tail.buffer)]);
}

test('packed rows are read; a block that unpacks to more than it announces is stopped', async () => {
  const rows = honest.subarray(honest.length - ROWS_BYTES);
  await readAll(packedAs(rows, rows.length));
  await expect(readAll(packedAs(new Uint8Array(50_000_000), 16))).rejects.toThrow('unpacks to more than its 16 bytes');
  await expect(readAll(packedAs(new Uint8Array(16), 1_000_000_000))).rejects.toThrow('block 1 of 1000000000 bytes');
});

test('a script in a title, a label, a value or an answer is words, and stays exactly those', async () => {
  const script = '<script>alert(1)</script>=cmd()';
  const [number] = file.variables;
  const hostile: DataFile = {
    ...{ ...file, title: script, rowCount: 1 },
    variables: [
      { ...number!, label: script, valueLabels: [{ value: 1, label: script }] },
      { ...number!, name: 'b', type: 'text', width: 40, measure: 'nominal' },
    ],
  };
  const read = await readSav(inChunks(await bytesFrom(writeSav(hostile, inBlocks([[1, script]]))), 64));
  expect(read.file.title).toBe(script);
  expect(read.file.variables[0]).toMatchObject({ label: script, valueLabels: [{ value: 1, label: script }] });
  const rows: unknown[] = [];
  for await (const block of read.rows) rows.push(...block);
  expect(rows).toEqual([[1, script]]);
});
