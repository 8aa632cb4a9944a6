/** A stretch of one turn, in code points. */
export interface Place {
  readonly turnId: string;
  readonly start: number;
  readonly end: number;
}

export type Edge = 'start' | 'end';
export type Stretch = 'character' | 'word' | 'sentence';

const segmenters = new Map<string, Intl.Segmenter>();
function segmenterFor(granularity: 'grapheme' | 'word' | 'sentence'): Intl.Segmenter {
  const known = segmenters.get(granularity) ?? new Intl.Segmenter(undefined, { granularity });
  segmenters.set(granularity, known);
  return known;
}

const pointsIn = (text: string): number => Array.from(text).length;

/** Where stretches of a text begin and end, in code points; spaces around words and sentences are left out. */
export function stretches(text: string, stretch: Stretch): { start: number; end: number }[] {
  const granularity = stretch === 'character' ? 'grapheme' : stretch;
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const { segment, isWordLike } of segmenterFor(granularity).segment(text)) {
    const length = pointsIn(segment);
    const start = at + pointsIn(segment) - pointsIn(segment.trimStart());
    const end = start + pointsIn(segment.trim());
    at += length;
    const counts = stretch === 'character' || (stretch === 'word' ? isWordLike : end > start);
    if (counts) found.push(stretch === 'character' ? { start: at - length, end: at } : { start, end });
  }
  return found;
}

/** Moves one edge of a place to where the next stretch begins or ends; it never becomes empty nor leaves its turn. */
export function movedEdge(
  text: string,
  place: Place,
  { edge, by, stretch }: { edge: Edge; by: 1 | -1; stretch: Stretch },
): Place {
  const stops = [...new Set(stretches(text, stretch).map((one) => one[edge]))].sort((a, b) => a - b);
  const from = place[edge];
  const next = by === 1 ? stops.find((stop) => stop > from) : stops.findLast((stop) => stop < from);
  if (next === undefined) return place;
  const moved = { ...place, [edge]: next };
  return moved.start < moved.end ? moved : place;
}

/** The sentence after a place, or before it; the first or last of the turn when there is no place yet. */
export function sentenceBeside(text: string, turnId: string, place: Place | null, by: 1 | -1): Place | null {
  const sentences = stretches(text, 'sentence');
  const beside =
    place?.turnId !== turnId
      ? sentences.at(by === 1 ? 0 : -1)
      : by === 1
        ? sentences.find(({ start }) => start >= place.end)
        : sentences.findLast(({ end }) => end <= place.start);
  return beside ? { turnId, ...beside } : null;
}

/** All of a turn without the spaces around it; null when it says nothing. */
export function wholeTurn(text: string, turnId: string): Place | null {
  const start = pointsIn(text) - pointsIn(text.trimStart());
  const end = start + pointsIn(text.trim());
  return end > start ? { turnId, start, end } : null;
}

export const textOf = (text: string, { start, end }: Pick<Place, 'start' | 'end'>): string =>
  Array.from(text).slice(start, end).join('');

/**
 * What is selected on the page, when it lies in one turn.
 *
 * @param attribute - Name of the data attribute that carries the turn's id on the element that holds exactly its text.
 */
export function selectedPlace(selection: Selection | null, attribute = 'turnText'): Place | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const element = (
    range.commonAncestorContainer instanceof HTMLElement
      ? range.commonAncestorContainer
      : range.commonAncestorContainer.parentElement
  )?.closest<HTMLElement>(`[data-${attribute.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}]`);
  const turnId = element?.dataset[attribute];
  if (!element || !turnId) return null;
  const before = range.cloneRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const said = range.toString();
  const first = pointsIn(before.toString());
  const start = first + pointsIn(said) - pointsIn(said.trimStart());
  const end = start + pointsIn(said.trim());
  return end > start ? { turnId, start, end } : null;
}
