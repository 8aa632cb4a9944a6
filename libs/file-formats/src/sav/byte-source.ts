import { UnreadableFileError } from '@needfinder/domain';

/** A file that is not what it says: names the byte where that shows. */
export const damaged = (position: number, what: string): UnreadableFileError =>
  new UnreadableFileError('file.sav.damaged', `The .sav file is damaged at byte ${position}: ${what}`, { position });

/** A file whose parts contradict each other. */
export const contradictory = (what: string): UnreadableFileError =>
  new UnreadableFileError('file.sav.damaged', `The .sav file contradicts itself: ${what}`);

/** Bytes that come in chunks, read one value after the other; only what was not read yet is kept. */
export class ByteSource {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #bytes: Uint8Array = new Uint8Array();
  #view = new DataView(this.#bytes.buffer);
  #at = 0;
  #before = 0;
  #ended = false;
  littleEndian = true;

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Bytes read so far. */
  get position(): number {
    return this.#before + this.#at;
  }

  get buffered(): number {
    return this.#bytes.length - this.#at;
  }

  /** Reads on until this many bytes wait, or the file ends. */
  async fill(count: number): Promise<void> {
    const parts = [this.#bytes.subarray(this.#at)];
    let waiting = this.buffered;
    if (waiting >= count || this.#ended) return;
    while (waiting < count) {
      const { value, done } = await this.#chunks.next();
      if (done) {
        this.#ended = true;
        break;
      }
      parts.push(value);
      waiting += value.length;
    }
    this.#before += this.#at;
    this.#at = 0;
    this.#bytes = joined(parts, waiting);
    this.#view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset, this.#bytes.byteLength);
  }

  /** @throws UnreadableFileError `file.sav.damaged` when the file ends before. */
  async need(count: number, what: string): Promise<void> {
    await this.fill(count);
    if (this.buffered < count) {
      throw damaged(this.position, `it ends within ${what}: ${count} bytes announced, ${this.buffered} left`);
    }
  }

  byte(): number {
    return this.#bytes[this.#at++]!;
  }

  int32(): number {
    const value = this.#view.getInt32(this.#at, this.littleEndian);
    this.#at += 4;
    return value;
  }

  float64(): number {
    const value = this.#view.getFloat64(this.#at, this.littleEndian);
    this.#at += 8;
    return value;
  }

  int64(): number {
    const value = Number(this.#view.getBigInt64(this.#at, this.littleEndian));
    this.#at += 8;
    return value;
  }

  /** A window on what is buffered: copy it to keep it. */
  window(count: number): Uint8Array {
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  bytes(count: number): Uint8Array {
    return this.window(count).slice();
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  if (parts.length === 2 && parts[0]!.length === 0) return parts[1]!;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
