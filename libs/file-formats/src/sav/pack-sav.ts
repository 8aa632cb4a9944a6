import { zlibSync } from 'fflate';
import { ByteWriter } from './byte-writer.js';
import { BIAS } from './sav-format.js';

/** As SPSS writes them. */
const BLOCK_BYTES = 0x3ff000;
const COMPRESSION_AT = 72;
const ZLIB = 2;
const HEADER_BYTES = 24;
const FAST = 1;

interface PackedBlock {
  readonly bytes: Uint8Array;
  readonly unpackedBytes: number;
}

/**
 * Turns a .sav with rows in bytecode into a .zsav. The packed rows are kept until the last of them, because the format
 * says before them where they end.
 *
 * @param chunks - As `writeSav` gives them: first everything before the rows.
 * Source: PSPP developer's guide, "Data Record", compression 2.
 */
export async function* packSav(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start = -1;
  const blocks: PackedBlock[] = [];
  let waiting = new Uint8Array();
  for await (const chunk of chunks) {
    if (start < 0) {
      const dictionary = chunk.slice();
      dictionary[3] = '3'.charCodeAt(0);
      dictionary[COMPRESSION_AT] = ZLIB;
      start = dictionary.length;
      yield dictionary;
      continue;
    }
    waiting = appended(waiting, chunk);
    while (waiting.length >= BLOCK_BYTES) {
      blocks.push(pack(waiting.subarray(0, BLOCK_BYTES)));
      waiting = waiting.slice(BLOCK_BYTES);
    }
  }
  if (waiting.length > 0) blocks.push(pack(waiting));
  const packedBytes = blocks.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const trailer = trailerOf(blocks, start);
  const header = new ByteWriter();
  header.int64(start);
  header.int64(start + HEADER_BYTES + packedBytes);
  header.int64(trailer.length);
  yield header.take();
  for (const { bytes } of blocks) yield bytes;
  yield trailer;
}

const pack = (bytes: Uint8Array): PackedBlock => ({
  bytes: zlibSync(bytes, { level: FAST }),
  unpackedBytes: bytes.length,
});

function appended(bytes: Uint8Array, more: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(bytes.length + more.length);
  both.set(bytes);
  both.set(more, bytes.length);
  return both;
}

function trailerOf(blocks: readonly PackedBlock[], start: number): Uint8Array {
  const out = new ByteWriter();
  out.int64(-BIAS);
  out.int64(0);
  out.int32(BLOCK_BYTES, blocks.length);
  let unpackedAt = start;
  let packedAt = start + HEADER_BYTES;
  for (const { bytes, unpackedBytes } of blocks) {
    out.int64(unpackedAt);
    out.int64(packedAt);
    out.int32(unpackedBytes, bytes.length);
    unpackedAt += unpackedBytes;
    packedAt += bytes.length;
  }
  return out.take();
}
