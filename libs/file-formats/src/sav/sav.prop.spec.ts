import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bytesFrom, filledDataFiles, inBlocks, inChunks } from '../data-file/data-file-fixtures.js';
import { readSav } from './read-sav.js';
import { writeSav } from './write-sav.js';

test('what is written is read again, exactly, however the bytes arrive', async () => {
  await fc.assert(
    fc.asyncProperty(filledDataFiles, fc.integer({ min: 1, max: 5000 }), async ({ file, rows }, chunkSize) => {
      const bytes = await bytesFrom(writeSav(file, inBlocks(rows)));
      const read = await readSav(inChunks(bytes, chunkSize));
      expect(read.file).toEqual(file);
      const cells = [];
      for await (const block of read.rows) cells.push(...block);
      expect(cells).toEqual(rows);
    }),
    { numRuns: 150 },
  );
});

test('a file that ends anywhere, or with a byte changed anywhere, is read or refused by name, never worse', async () => {
  const attempt = async (bytes: Uint8Array) => {
    try {
      const { rows } = await readSav(inChunks(bytes, 1000));
      for await (const block of rows) void block;
    } catch (error) {
      expect(error).toMatchObject({ kind: 'unreadable-file' });
    }
  };
  await fc.assert(
    fc.asyncProperty(
      filledDataFiles,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(255),
      async ({ file, rows }, share, value) => {
        const bytes = await bytesFrom(writeSav(file, inBlocks(rows)));
        const at = Math.floor(share * (bytes.length - 1));
        await attempt(bytes.subarray(0, at));
        await attempt(bytes.with(at, value));
      },
    ),
    { numRuns: 150 },
  );
});
