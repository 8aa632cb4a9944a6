import { ELEMENT_BYTES, SEGMENT_BYTES } from './sav-format.js';

/** Very long text takes room as if a segment held this many bytes, though each holds 255. */
const ALLOCATED_PER_SEGMENT = 252;

/** One variable of the file itself: a number, a text of up to 255 bytes, or a part of a very long text. */
export interface Segment {
  /** 0 for numbers. */
  readonly width: number;
  /** Units of 8 bytes. */
  readonly elements: number;
}

const segmentOf = (width: number): Segment => ({ width, elements: Math.max(1, Math.ceil(width / ELEMENT_BYTES)) });

/**
 * How a variable is laid out in a row.
 *
 * @param width - Bytes of text, 0 for a number.
 * Source: PSPP developer's guide, "Very Long String Record".
 */
export function segmentsOf(width: number): Segment[] {
  if (width <= SEGMENT_BYTES) return [segmentOf(width)];
  const count = Math.ceil(width / ALLOCATED_PER_SEGMENT);
  return Array.from({ length: count }, (_, at) =>
    segmentOf(at < count - 1 ? SEGMENT_BYTES : width - at * ALLOCATED_PER_SEGMENT),
  );
}
