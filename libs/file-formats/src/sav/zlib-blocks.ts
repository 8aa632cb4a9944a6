import { UnreadableFileError } from '@needfinder/domain';
import { Unzlib } from 'fflate';
import { type ByteSource, damaged } from './byte-source.js';

/** A block holds 4 MB as SPSS writes it. */
const MOST_BLOCK_BYTES = 16 * 1024 * 1024;
const MOST_PACKED_BYTES = 256 * 1024 * 1024;
const MOST_INFLATED_BYTES = 4 * 1024 * 1024 * 1024;
const HEADER_BYTES = 24;
const TRAILER_HEADER_BYTES = 24;
const DESCRIPTOR_BYTES = 24;

/**
 * The rows of a .zsav file, unpacked block by block.
 *
 * The list of blocks stands behind them, so the packed bytes are kept; what they unpack to is not.
 *
 * @throws UnreadableFileError `file.sav.damaged` when a block is not what the list says, or too large.
 * Source: PSPP developer's guide, "Data Record", compression 2.
 */
export async function* zlibBlocks(source: ByteSource): AsyncGenerator<Uint8Array> {
  const start = source.position;
  await source.need(HEADER_BYTES, 'the head of the packed rows');
  const [headAt, trailerAt, trailerBytes] = [source.int64(), source.int64(), source.int64()];
  const rest = trailerAt + trailerBytes - start - HEADER_BYTES;
  const announces = headAt === start && trailerAt >= start + HEADER_BYTES && trailerBytes >= TRAILER_HEADER_BYTES;
  if (!announces || rest > MOST_PACKED_BYTES)
    throw damaged(start, `${rest} packed bytes; at most ${MOST_PACKED_BYTES} are read`);
  await source.need(rest, 'the packed rows');
  const packed = source.window(rest);
  const trailer = packed.subarray(trailerAt - start - HEADER_BYTES);
  const view = new DataView(trailer.buffer, trailer.byteOffset, trailer.byteLength);
  const count = view.getInt32(20, source.littleEndian);
  if (count < 0 || TRAILER_HEADER_BYTES + count * DESCRIPTOR_BYTES !== trailer.length) {
    throw damaged(trailerAt, `a list of ${count} blocks in ${trailer.length} bytes`);
  }
  let inflated = 0;
  for (let block = 0; block < count; block++) {
    const at = TRAILER_HEADER_BYTES + block * DESCRIPTOR_BYTES;
    const from = Number(view.getBigInt64(at + 8, source.littleEndian)) - start - HEADER_BYTES;
    const wanted = view.getInt32(at + 16, source.littleEndian);
    const size = view.getInt32(at + 20, source.littleEndian);
    inflated += wanted;
    const fits = from >= 0 && size >= 0 && from + size <= packed.length && wanted >= 0 && wanted <= MOST_BLOCK_BYTES;
    if (!fits || inflated > MOST_INFLATED_BYTES) throw damaged(trailerAt + at, `block ${block + 1} of ${wanted} bytes`);
    yield inflate(packed.subarray(from, from + size), wanted, start + HEADER_BYTES + from);
  }
}

function inflate(packed: Uint8Array, wanted: number, position: number): Uint8Array {
  const bytes = new Uint8Array(wanted);
  let length = 0;
  const unzlib = new Unzlib((chunk) => {
    if (length + chunk.length > wanted) throw damaged(position, `a block unpacks to more than its ${wanted} bytes`);
    bytes.set(chunk, length);
    length += chunk.length;
  });
  try {
    // Small pieces, so that a lying block is stopped before it has filled memory.
    for (let at = 0; at < packed.length; at += 16_384)
      unzlib.push(packed.subarray(at, at + 16_384), at + 16_384 >= packed.length);
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw damaged(position, 'a packed block cannot be unpacked');
  }
  if (length !== wanted) throw damaged(position, `a block unpacks to ${length} bytes, not ${wanted}`);
  return bytes;
}
