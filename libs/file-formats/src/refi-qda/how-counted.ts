import type { Span } from './turns-of-text.js';

/** A passage as its file places it. */
export interface PlacedPassage extends Span {
  /** Many programs write how the passage begins. */
  readonly name: string;
}

/** How a program counts the text of a source. The standard: characters, as code points; a line end `\r\n` is two. */
interface Counting {
  readonly inUtf16: boolean;
  readonly lineEndIsOne: boolean;
}
const STANDARD: Counting = { inUtf16: false, lineEndIsOne: false };
const LINE_END_IS_ONE: Counting = { inUtf16: false, lineEndIsOne: true };
const OTHERS: readonly Counting[] = [
  LINE_END_IS_ONE,
  { inUtf16: true, lineEndIsOne: false },
  { inUtf16: true, lineEndIsOne: true },
];
/** Shorter names may begin many passages. */
const TELLING_NAME = 8;

/**
 * Finds out how the passages of a text were counted, and counts them in code points. Programs depart from the standard
 * where texts have line ends of Windows or characters beyond the basic plane: where the words at the places do not
 * begin as the passages' names do, or the places lie outside of the text, another way of counting that fits is taken.
 *
 * @param origin - The program that wrote the file. ATLAS.ti counts line ends as one character whatever they are.
 * @returns Passages in the order given; null when one lies outside of the text, however it is counted.
 */
export function inCodePoints(text: string, passages: readonly PlacedPassage[], origin: string): readonly Span[] | null {
  const standard = counted(text, passages, STANDARD);
  if (!/\r\n|[\ud800-\udbff]/.test(text)) return standard?.spans ?? null;
  const others = OTHERS.map((counting) => counted(text, passages, counting));
  const tried = /^atlas/i.test(origin) ? [others[0], standard, ...others.slice(1)] : [standard, ...others];
  const fitting = tried.flatMap((one) => one ?? []);
  // The first of those that as many names speak for.
  return fitting.sort((one, other) => other.named - one.named)[0]?.spans ?? null;
}

function counted(text: string, passages: readonly PlacedPassage[], counting: Counting) {
  const points = Array.from(text);
  const places = placesOf(points, counting);
  const spans: Span[] = [];
  let named = 0;
  for (const { start, end, name } of passages) {
    const [from, to] = [places[start], places[end]];
    if (from === undefined || to === undefined || to < from) return null;
    spans.push({ start: from, end: to });
    const begins = inOneLine(name).replace(/\s*(\.{3}|…)\s*$/, '');
    if (begins.length >= TELLING_NAME && inOneLine(points.slice(from, to).join('')).startsWith(begins)) named += 1;
  }
  return { spans, named };
}

const inOneLine = (words: string): string => words.replace(/\s+/g, ' ');

/** The place in code points of every place as it was counted. */
function placesOf(points: readonly string[], { inUtf16, lineEndIsOne }: Counting): number[] {
  const places: number[] = [];
  for (const [at, point] of points.entries()) {
    if (lineEndIsOne && point === '\r' && points[at + 1] === '\n') continue;
    const before = lineEndIsOne && point === '\n' && points[at - 1] === '\r' ? at - 1 : at;
    places.push(before);
    if (inUtf16 && point.length === 2) places.push(at);
  }
  places.push(points.length);
  return places;
}
