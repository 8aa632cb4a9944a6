import type { Cell, Variable } from '../data-file/data-file.js';
import { calendarSeconds } from './calendar.js';
import { BIAS, BLANK, CODE, ELEMENT_BYTES, SEGMENT_BYTES } from './sav-format.js';
import { segmentsOf } from './segments.js';

const CODES_PER_GROUP = 8;
const FIRST_BYTES = 1 << 17;

/**
 * Packs rows into bytecode: one byte for a small whole number, for blanks and for nothing, nine for anything else.
 *
 * Source: PSPP developer's guide, "Data Record", compression 1.
 */
export class CaseEncoder {
  readonly #write: readonly ((cell: Cell) => void)[];
  #bytes = new Uint8Array(FIRST_BYTES);
  #view = new DataView(this.#bytes.buffer);
  #length = CODES_PER_GROUP;
  /** Where the codes of the open group stand. */
  #group = 0;
  #inGroup = 0;

  constructor(variables: readonly Variable[]) {
    this.#write = variables.map((variable) =>
      variable.type === 'text' ? this.#textWriter(variable.width) : (cell) => this.#number(numberOf(cell)),
    );
  }

  /** @param row - One cell per variable. */
  push(row: readonly Cell[]): void {
    for (let at = 0; at < this.#write.length; at++) this.#write[at]!(row[at] ?? null);
  }

  /** The bytes that are complete. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#group);
    this.#bytes.copyWithin(0, this.#group, this.#length);
    this.#length -= this.#group;
    this.#group = 0;
    return taken;
  }

  /** The rest, with the mark of the end. */
  end(): Uint8Array {
    this.#code(CODE.end);
    while (this.#inGroup < CODES_PER_GROUP) this.#code(CODE.padding);
    return this.#bytes.slice(0, this.#length);
  }

  #number(value: number | null): void {
    if (value === null) {
      this.#code(CODE.nothing);
      return;
    }
    const biased = value + BIAS;
    // −0 is no small whole number: its sign would be lost.
    if (
      biased >= 1 &&
      biased < CODE.end &&
      Number.isInteger(biased) &&
      Number.isInteger(value) &&
      !Object.is(value, -0)
    ) {
      this.#code(biased);
      return;
    }
    this.#code(CODE.literal);
    this.#view.setFloat64(this.#length, value, true);
    this.#length += ELEMENT_BYTES;
  }

  #textWriter(width: number): (cell: Cell) => void {
    const encoder = new TextEncoder();
    const segments = segmentsOf(width);
    const scratch = new Uint8Array(width);
    const element = new Uint8Array(ELEMENT_BYTES);
    return (cell) => {
      const text = cell === null ? '' : String(cell);
      const { written } = encoder.encodeInto(text, scratch);
      segments.forEach(({ elements }, at) => {
        const from = at * SEGMENT_BYTES;
        const to = Math.min(written, from + SEGMENT_BYTES);
        for (let part = 0; part < elements; part++) {
          const start = from + part * ELEMENT_BYTES;
          if (start >= to) {
            this.#code(CODE.blanks);
            continue;
          }
          element.fill(BLANK);
          element.set(scratch.subarray(start, Math.min(start + ELEMENT_BYTES, to)));
          this.#literal(element);
        }
      });
    };
  }

  #literal(element: Uint8Array): void {
    if (element.every((byte) => byte === BLANK)) {
      this.#code(CODE.blanks);
      return;
    }
    this.#code(CODE.literal);
    this.#bytes.set(element, this.#length);
    this.#length += ELEMENT_BYTES;
  }

  /** Leaves room for what the code may be followed by. */
  #code(code: number): void {
    if (this.#inGroup === CODES_PER_GROUP) {
      this.#group = this.#length;
      this.#length += CODES_PER_GROUP;
      this.#inGroup = 0;
    }
    if (this.#length + 3 * ELEMENT_BYTES > this.#bytes.length) this.#grow();
    this.#bytes[this.#group + this.#inGroup++] = code;
  }

  #grow(): void {
    const grown = new Uint8Array(2 * this.#bytes.length);
    grown.set(this.#bytes);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === 'string') return calendarSeconds(cell);
  return cell === null || !Number.isFinite(cell) ? null : cell;
}
