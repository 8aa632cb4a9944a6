/** Private-use characters: they are taken out of what people said before the database sets them about words. */
export const MARK_START = '\uE000';
export const MARK_END = '\uE001';

/** Code points that are shown before the first words found, and in all. */
const SHOWN_BEFORE = 160;
const SHOWN = 600;

/** The part of a text that is shown; offsets are code points. */
export interface MarkedExcerpt {
  readonly text: string;
  /** Of the part, in the whole text. */
  readonly offset: number;
  /** In the part. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

/**
 * Takes the marks out of a text and cuts the part around the first of them.
 *
 * @param from - Where to begin to show when nothing is marked: code points, as of a coded passage.
 */
export function markedExcerpt(marked: string, from = 0): MarkedExcerpt {
  const characters: string[] = [];
  const marks: { start: number; end: number }[] = [];
  let open = 0;
  for (const character of marked) {
    if (character === MARK_START) open = characters.length;
    else if (character === MARK_END) marks.push({ start: open, end: characters.length });
    else characters.push(character);
  }
  const offset = wordStart(characters, Math.max(0, (marks[0]?.start ?? from) - SHOWN_BEFORE));
  const end = Math.min(characters.length, offset + SHOWN);
  return {
    text: characters.slice(offset, end).join(''),
    offset,
    marks: marks
      .filter(({ start, end: past }) => start >= offset && past <= end)
      .map(({ start, end: past }) => ({ start: start - offset, end: past - offset })),
    isCutBefore: offset > 0,
    isCutAfter: end < characters.length,
  };
}

/** The first word that begins at a place or soon after it. */
function wordStart(characters: readonly string[], place: number): number {
  if (place === 0) return 0;
  const gap = characters.slice(place - 1, place + 40).findIndex((character) => /\s/.test(character));
  return gap < 0 ? place : place + gap;
}
