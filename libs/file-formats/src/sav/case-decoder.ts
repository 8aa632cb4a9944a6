import type { Cell, Variable } from '../data-file/data-file.js';
import { type ByteSource, damaged } from './byte-source.js';
import { isoDate } from './calendar.js';
import type { ReadDictionary } from './read-dictionary.js';
import { BLANK, CODE, ELEMENT_BYTES, SEGMENT_BYTES, SYSTEM_MISSING } from './sav-format.js';
import { segmentsOf } from './segments.js';

const CODES_PER_GROUP = 8;

/** Reads rows out of elements of 8 bytes; at most one row must wait in the source for a row to be read. */
export class CaseDecoder {
  /** Elements of one row. */
  readonly elements: number;
  readonly #read: readonly (() => Cell)[];
  readonly #codes = new Uint8Array(CODES_PER_GROUP);
  #nextCode = CODES_PER_GROUP;
  #ended = false;

  constructor(
    private readonly source: ByteSource,
    { variables, widths, decode }: ReadDictionary,
    private readonly compression: { readonly isBytecode: boolean; readonly bias: number },
  ) {
    const layouts = widths.map(segmentsOf);
    this.elements = layouts.flat().reduce((sum, { elements }) => sum + elements, 0);
    this.#read = variables.map((variable, at) =>
      variable.type === 'text' ? this.#textReader(widths[at]!, decode) : this.#numberReader(variable),
    );
  }

  /** Bytes that one row takes at most. */
  get mostRowBytes(): number {
    return this.elements * ELEMENT_BYTES + (Math.ceil(this.elements / CODES_PER_GROUP) + 1) * CODES_PER_GROUP;
  }

  /** The next row, or null at the end. @throws UnreadableFileError `file.sav.damaged` in the middle of a row. */
  next(): Cell[] | null {
    if (this.#isAtEnd()) return null;
    return this.#read.map((read) => read());
  }

  #isAtEnd(): boolean {
    if (!this.compression.isBytecode) return this.source.buffered === 0;
    const code = this.#peekCode();
    if (code === null || code === CODE.end) this.#ended = true;
    return this.#ended;
  }

  /** The code of the next element, still to be used; null at the end of the file. */
  #peekCode(): number | null {
    for (;;) {
      if (this.#nextCode === CODES_PER_GROUP) {
        if (this.source.buffered < CODES_PER_GROUP) return null;
        this.#codes.set(this.source.window(CODES_PER_GROUP));
        this.#nextCode = 0;
      }
      const code = this.#codes[this.#nextCode]!;
      if (code !== CODE.padding) return code;
      this.#nextCode++;
    }
  }

  #takeCode(): number {
    const code = this.#peekCode();
    if (code === null || code === CODE.end) throw this.#endsWithin();
    this.#nextCode++;
    return code;
  }

  #endsWithin = () => damaged(this.source.position, 'it ends within a row');

  #literal(): void {
    if (this.source.buffered < ELEMENT_BYTES) throw this.#endsWithin();
  }

  #number(): number | null {
    if (this.compression.isBytecode) {
      const code = this.#takeCode();
      if (code < CODE.end) return code - this.compression.bias;
      if (code === CODE.nothing) return null;
      if (code !== CODE.literal) throw damaged(this.source.position, `code ${code} where a number should be`);
    }
    this.#literal();
    const value = this.source.float64();
    return value === SYSTEM_MISSING || Number.isNaN(value) ? null : value;
  }

  #numberReader({ type, missing }: Variable): () => Cell {
    if (type === 'number') return () => this.#number();
    const isMissing = (value: number) =>
      missing.values.includes(value) ||
      (missing.range !== null && value >= missing.range.low && value <= missing.range.high);
    return () => {
      const value = this.#number();
      if (value === null || isMissing(value)) return value;
      return isoDate(value, type === 'datetime') ?? value;
    };
  }

  #textReader(width: number, decode: (bytes: Uint8Array) => string): () => Cell {
    const segments = segmentsOf(width);
    const room = new Uint8Array(segments.length * (SEGMENT_BYTES + 1));
    return () => {
      segments.forEach(({ elements }, at) => {
        for (let part = 0; part < elements; part++) this.#element(room, at * SEGMENT_BYTES + part * ELEMENT_BYTES);
      });
      return decode(room.subarray(0, width)) || null;
    };
  }

  #element(to: Uint8Array, at: number): void {
    if (this.compression.isBytecode) {
      const code = this.#takeCode();
      if (code === CODE.blanks) {
        to.fill(BLANK, at, at + ELEMENT_BYTES);
        return;
      }
      if (code !== CODE.literal) throw damaged(this.source.position, `code ${code} where text should be`);
    }
    this.#literal();
    to.set(this.source.window(ELEMENT_BYTES), at);
  }
}
