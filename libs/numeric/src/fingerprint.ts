import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export type FingerprintPart = string | number | Float64Array | Int32Array | readonly string[];

/**
 * SHA-256 over a canonical encoding: the same parts give the same text on any machine.
 *
 * Each part is written as type, length and content; numbers as little-endian IEEE doubles, every NaN as the same one and
 * −0 as 0, so that no two different lists of parts share an encoding.
 *
 * @returns 64 hexadecimal digits.
 */
export function fingerprint(parts: readonly FingerprintPart[]): string {
  const hash = sha256.create();
  const add = (type: string, length: number, content: Uint8Array): void => {
    hash.update(utf8ToBytes(`${type}${length}:`));
    hash.update(content);
  };
  const numbers = (values: ArrayLike<number>): Uint8Array => {
    const view = new DataView(new ArrayBuffer(values.length * 8));
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i]!;
      view.setFloat64(i * 8, Number.isNaN(value) ? Number.NaN : value + 0, true);
    }
    return new Uint8Array(view.buffer);
  };
  const text = (value: string): void => {
    const bytes = utf8ToBytes(value);
    add('s', bytes.length, bytes);
  };
  for (const part of parts) {
    if (typeof part === 'string') text(part);
    else if (typeof part === 'number') add('n', 1, numbers([part]));
    else if (part instanceof Float64Array) add('f', part.length, numbers(part));
    else if (part instanceof Int32Array) add('i', part.length, numbers(part));
    else {
      add('l', part.length, new Uint8Array());
      part.forEach(text);
    }
  }
  return bytesToHex(hash.digest());
}
