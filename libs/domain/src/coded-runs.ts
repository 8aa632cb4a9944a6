/** A passage of a turn; offsets count Unicode code points. */
export interface Span {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of a turn with the passages that cover all of it; none for what is not coded. */
export interface CodedRun<Passage extends Span> {
  readonly text: string;
  readonly passages: readonly Passage[];
}

/**
 * Cuts a turn wherever a passage begins or ends, so that passages may overlap and each stretch knows all of its own.
 * The texts of the runs together are the text. Offsets outside the text are brought inside.
 */
export function codedRuns<Passage extends Span>(text: string, passages: readonly Passage[]): CodedRun<Passage>[] {
  const characters = [...text];
  const inside = (offset: number) => Math.min(Math.max(offset, 0), characters.length);
  const cuts = new Set([0, characters.length, ...passages.flatMap(({ start, end }) => [inside(start), inside(end)])]);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1]!;
    return {
      text: characters.slice(from, to).join(''),
      passages: passages.filter(({ start, end }) => inside(start) <= from && inside(end) >= to),
    };
  });
}
