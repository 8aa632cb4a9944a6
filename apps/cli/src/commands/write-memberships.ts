import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { csvRow } from '@needfinder/file-formats';

/** Segments of people, as far as they are written. */
export interface Memberships {
  readonly k: number;
  /** Length n, 0 … k − 1; −1 = in no segment. */
  readonly labels: Int32Array;
  /** n × k, row-major. */
  readonly posteriors: Float64Array;
}

const BLOCK_ROWS = 4096;

function* blocksOf({ k, labels, posteriors }: Memberships, nameOf: (row: number) => string): Generator<string> {
  const write = csvRow();
  yield write(['id', 'segment', ...Array.from({ length: k }, (_, c) => `p${c + 1}`)]);
  for (let first = 0; first < labels.length; first += BLOCK_ROWS) {
    let block = '';
    for (let row = first; row < Math.min(labels.length, first + BLOCK_ROWS); row += 1) {
      const segment = labels[row]! < 0 ? null : labels[row]! + 1;
      block += write([nameOf(row), segment, ...posteriors.subarray(row * k, (row + 1) * k)]);
    }
    yield block;
  }
}

/** Writes id, segment and probabilities of everybody; a file of this name is replaced only by a whole one. */
export async function writeMemberships(
  path: string,
  memberships: Memberships,
  nameOf: (row: number) => string,
): Promise<void> {
  const unfinished = `${path}.part`;
  try {
    await pipeline(Readable.from(blocksOf(memberships, nameOf)), createWriteStream(unfinished));
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
