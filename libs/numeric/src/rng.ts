/** A seeded source of random numbers. The same seed and keys give the same numbers on any machine. */
export interface Rng {
  /** Uniform in [0, 1), 53 bits. */
  next(): number;
  /** Whole number in [0, bound). */
  int(bound: number): number;
  /** Standard normal. */
  normal(): number;
  /** Shuffles in place. */
  shuffle<T extends { length: number; [index: number]: unknown }>(items: T): T;
  /**
   * An independent stream named by its keys. It depends on the seed and the keys alone, never on how many numbers were
   * drawn before, so work may run in any order and on any number of workers.
   */
  fork(...keys: readonly (string | number)[]): Rng;
}

/** Murmur3's finaliser: every input bit reaches every output bit. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Absorbs a text into a 4 × 32-bit state. */
function absorb(state: readonly number[], text: string): number[] {
  return state.map((word, lane) => {
    let h = mix(word + Math.imul(lane + 1, 0x9e3779b1));
    for (let i = 0; i < text.length; i += 1) h = mix(Math.imul(h, 31) + text.charCodeAt(i) + lane);
    return mix(h ^ text.length);
  });
}

class StreamRng implements Rng {
  #a: number;
  #b: number;
  #c: number;
  #counter: number;
  #spareNormal = Number.NaN;
  readonly #origin: readonly number[];

  constructor(origin: readonly number[]) {
    this.#origin = origin;
    [this.#a, this.#b, this.#c] = origin as [number, number, number];
    this.#counter = origin[3]! | 1;
    for (let i = 0; i < 12; i += 1) this.#uint32();
  }

  // sfc32 (Chris Doty-Humphrey, PractRand): passes PractRand and BigCrush, 32-bit operations only.
  #uint32(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return sum >>> 0;
  }

  next(): number {
    const high = this.#uint32() >>> 5;
    const low = this.#uint32() >>> 6;
    return (high * 67108864 + low) / 9007199254740992;
  }

  int(bound: number): number {
    return Math.floor(this.next() * bound);
  }

  normal(): number {
    if (!Number.isNaN(this.#spareNormal)) {
      const spare = this.#spareNormal;
      this.#spareNormal = Number.NaN;
      return spare;
    }
    // Marsaglia's polar method.
    for (;;) {
      const u = 2 * this.next() - 1;
      const v = 2 * this.next() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(s)) / s);
      this.#spareNormal = v * factor;
      return u * factor;
    }
  }

  shuffle<T extends { length: number; [index: number]: unknown }>(items: T): T {
    for (let i = items.length - 1; i > 0; i -= 1) {
      const j = this.int(i + 1);
      const held = items[i];
      items[i] = items[j];
      items[j] = held;
    }
    return items;
  }

  fork(...keys: readonly (string | number)[]): Rng {
    return new StreamRng(
      keys.reduce<readonly number[]>((state, key) => absorb(state, `${typeof key}:${key}`), this.#origin),
    );
  }
}

/** A source of random numbers from a whole-number seed. */
export function createRng(seed: number): Rng {
  return new StreamRng(absorb([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], `seed:${seed}`));
}
