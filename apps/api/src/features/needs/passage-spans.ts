/** A span of one answer or turn, in code points. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Two spans are the same passage when they share at least this part of the shorter one. */
const SAME_PASSAGE = 0.5;

/** Where among the passages of one answer or turn a span is: exactly, or drawn a little differently. */
export function findSpan<S extends Span>(spans: readonly S[], { start, end }: Span): S | null {
  const exact = spans.find((span) => span.start === start && span.end === end);
  if (exact) return exact;
  let best: S | null = null;
  let most = 0;
  for (const span of spans) {
    const shared = Math.min(end, span.end) - Math.max(start, span.start);
    const shorter = Math.min(end - start, span.end - span.start);
    if (shared >= SAME_PASSAGE * shorter && shared > most) {
      best = span;
      most = shared;
    }
  }
  return best;
}

/** A long text keeps its words whole at the cut. */
function cutAtWord(points: readonly string[], from: 'start' | 'end'): string {
  const text = points.join('');
  return from === 'start' ? `…${text.replace(/^\S*\s+/u, '')}` : `${text.replace(/\s+\S*$/u, '')}…`;
}

/**
 * What stands before and after a span in its text.
 *
 * @param most - Code points on each side.
 * @returns Empty strings when the span does not say `expected` any more: nothing is ever shifted to fit.
 */
export function surroundings(
  text: string,
  { start, end }: Span,
  expected: string,
  most = 200,
): { before: string; after: string } {
  const points = Array.from(text);
  if (points.slice(start, end).join('') !== expected) return { before: '', after: '' };
  const before = points.slice(Math.max(0, start - most), start);
  const after = points.slice(end, end + most);
  return {
    before: start > most ? cutAtWord(before, 'start') : before.join(''),
    after: points.length > end + most ? cutAtWord(after, 'end') : after.join(''),
  };
}
