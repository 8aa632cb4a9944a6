import { InvalidError } from '@needfinder/domain';
import { expect, test } from '@jest/globals';
import type { MessagePort } from 'node:worker_threads';
import { blocksFrom, withBlocks } from './blocks-between-threads.js';

/** Here both ends are on one thread: what crosses, and in which order, is the same. */
const readTwice = async (port: MessagePort): Promise<number[][]> => {
  const read = blocksFrom<number[]>(port);
  const blocks: number[][] = [];
  for (let reading = 0; reading < 2; reading++) for await (const block of read()) blocks.push(block);
  return blocks;
};

test('every reading begins anew and gives all blocks in their order', async () => {
  async function* read() {
    yield [1, 2];
    yield [3];
  }
  expect(await withBlocks(read, readTwice)).toEqual([[1, 2], [3], [1, 2], [3]]);
});

test('a refusal while reading is thrown where the blocks are worked on, with its class', async () => {
  // eslint-disable-next-line require-yield -- it refuses before the first block
  async function* read(): AsyncGenerator<number[]> {
    throw new InvalidError('read.refused', 'no rows today');
  }
  const failed = withBlocks(read, readTwice);
  await expect(failed).rejects.toBeInstanceOf(InvalidError);
  await expect(failed).rejects.toMatchObject({ code: 'read.refused' });
});

test('whoever stops half-way lets go of the reader', async () => {
  let read = 0;
  async function* endless() {
    for (;;) yield [read++];
  }
  const firstOnly = async (port: MessagePort) => (await blocksFrom<number[]>(port)().next()).value as number[];
  expect(await withBlocks(endless, firstOnly)).toEqual([0]);
  expect(read).toBeLessThan(4);
});
