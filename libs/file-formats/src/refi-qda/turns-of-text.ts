export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** What one speaker says in the text of a source, with where it stands there, in code points of the source. */
export interface PlacedTurn extends Span {
  readonly speaker: string | null;
  readonly text: string;
}

/** A stretch of a turn, in code points of its text. */
export interface SpanInTurn extends Span {
  readonly turn: number;
}

/** "Ada: " at the beginning of a line. */
const LABEL = /^([^\s:][^:\n]{0,59}): (?=\S)/u;
const lengthOf = (text: string): number => Array.from(text).length;

/** Turns as the text of one source; `turnsOfText` finds them again. */
export const textOfTurns = (
  turns: readonly { readonly speaker: string | null; readonly text: string }[],
): PlacedText => {
  const starts: number[] = [];
  let text = '';
  let points = 0;
  for (const turn of turns) {
    const head = `${text === '' ? '' : '\n\n'}${turn.speaker === null ? '' : `${turn.speaker}: `}`;
    points += lengthOf(head);
    starts.push(points);
    points += lengthOf(turn.text);
    text += head + turn.text;
  }
  return { text, starts };
};

export interface PlacedText {
  readonly text: string;
  /** Of each turn, the code points before it. */
  readonly starts: readonly number[];
}

/**
 * Takes the text of a source apart into turns. A line with a name and a colon begins one, and so does a blank line;
 * without both, every line is one. What a span holds together stays one turn, unless another speaker begins in it.
 *
 * @param spans - Passages of the source, in code points.
 * @returns In the order of the text; none for a text without words. The text of each stands in the source at its `start`.
 */
export function turnsOfText(source: string, spans: readonly Span[] = []): PlacedTurn[] {
  const lines = linesOf(source);
  const filled = lines.filter(({ text }) => text.trim() !== '');
  const labelled = filled.filter(({ text }) => LABEL.test(text)).length;
  const hasSpeakers = labelled > 1 || (labelled === 1 && LABEL.test(filled[0]!.text));
  const hasParagraphs = lines.some(({ text }, at) => text.trim() === '' && at > 0 && at < lines.length - 1);
  const held = [...spans].sort((one, other) => one.start - other.start);
  const turns: { speaker: string | null; start: number; end: number }[] = [];
  let wasBlank = true;
  let reach = 0;
  let next = 0;
  for (const { text, start } of lines) {
    if (text.trim() === '') {
      wasBlank = true;
      continue;
    }
    const label = hasSpeakers ? LABEL.exec(text) : null;
    for (; next < held.length && held[next]!.start < start; next += 1) reach = Math.max(reach, held[next]!.end);
    const begins = turns.length === 0 || label !== null || wasBlank || (!hasSpeakers && !hasParagraphs);
    const end = start + lengthOf(text.trimEnd());
    // A passage goes on over the border: it stays in one piece.
    const isHeld = turns.length > 0 && label === null && reach > start;
    if (begins && !isHeld) {
      const skipped = label ? lengthOf(label[0]) : lengthOf(text) - lengthOf(text.trimStart());
      turns.push({ speaker: label?.[1]!.trim() ?? null, start: start + skipped, end });
    } else turns.at(-1)!.end = end;
    wasBlank = false;
  }
  const points = Array.from(source);
  return turns.map((turn) => ({ ...turn, text: points.slice(turn.start, turn.end).join('') }));
}

function linesOf(source: string): { text: string; start: number }[] {
  let start = 0;
  return source.split('\n').map((text) => {
    const line = { text, start };
    start += lengthOf(text) + 1;
    return line;
  });
}

/** Where a span of the source lies in its turns; blanks between turns and names before them belong to none. */
export function spanInTurns(turns: readonly Span[], { start, end }: Span): SpanInTurn[] {
  return turns.flatMap((turn, at) => {
    const [from, to] = [Math.max(start - turn.start, 0), Math.min(end, turn.end) - turn.start];
    return from < to ? [{ turn: at, start: from, end: to }] : [];
  });
}
