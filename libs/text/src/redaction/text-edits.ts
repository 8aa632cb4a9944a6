/** Replaces the span [start, end), counted in code points, by other words. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

/** Where a span of the text stands after the edits. */
export interface MovedSpan {
  readonly start: number;
  readonly end: number;
  /** An edit touched it: it does not say what it said. */
  readonly isChanged: boolean;
}

export interface EditedText {
  readonly text: string;
  /** A span that an edit cuts grows to take in the whole replacement; one that no edit touches keeps its words. */
  moved(span: { readonly start: number; readonly end: number }): MovedSpan;
}

/**
 * Rewrites spans of a text.
 *
 * @param edits - In the order of the text, never overlapping, in code points of the original.
 */
export function editText(text: string, edits: readonly TextEdit[]): EditedText {
  const points = Array.from(text);
  const pieces: string[] = [];
  const sizes = edits.map(({ replacement }) => Array.from(replacement).length);
  let from = 0;
  for (const { start, end, replacement } of edits) {
    pieces.push(points.slice(from, start).join(''), replacement);
    from = end;
  }
  pieces.push(points.slice(from).join(''));

  const place = (offset: number, side: 'start' | 'end'): number => {
    let shift = 0;
    for (const [i, { start, end }] of edits.entries()) {
      // What is put in before a span pushes it on, and what is put in after it does not widen it.
      if (offset < start || (offset === start && (side === 'end' || end > start))) break;
      if (offset < end) return start + shift + (side === 'start' ? 0 : sizes[i]!);
      shift += sizes[i]! - (end - start);
    }
    return offset + shift;
  };
  return {
    text: pieces.join(''),
    moved: ({ start, end }) => ({
      start: place(start, 'start'),
      end: place(end, 'end'),
      isChanged: edits.some((edit) => edit.start < end && edit.end > start),
    }),
  };
}
