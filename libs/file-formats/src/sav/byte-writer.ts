import { BLANK } from './sav-format.js';

const FIRST_BYTES = 4096;
const encoder = new TextEncoder();

/** Little-endian bytes, one after the other, in memory that grows. */
export class ByteWriter {
  #bytes = new Uint8Array(FIRST_BYTES);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#length++] = value;
  }

  int32(...values: readonly number[]): void {
    for (const value of values) {
      this.#room(4);
      this.#view.setInt32(this.#length, value, true);
      this.#length += 4;
    }
  }

  int64(value: number): void {
    this.#room(8);
    this.#view.setBigInt64(this.#length, BigInt(value), true);
    this.#length += 8;
  }

  float64(value: number): void {
    this.#room(8);
    this.#view.setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  bytes(values: Uint8Array): void {
    this.#room(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** UTF-8 with blanks up to `width` bytes; what is longer is written whole. */
  text(text: string, width = 0): void {
    this.bytes(encoder.encode(text));
    this.fill(BLANK, width - encoder.encode(text).length);
  }

  fill(value: number, count: number): void {
    if (count <= 0) return;
    this.#room(count);
    this.#bytes.fill(value, this.#length, this.#length + count);
    this.#length += count;
  }

  /** Everything so far as bytes of its own; the writer starts anew. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}
