export interface Excerpt {
  readonly before: string;
  readonly passage: string;
  readonly after: string;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

const ROOM = 240;

/**
 * The passage inside its text, with at most `room` characters either side, cut between words.
 *
 * @param start - Offset of the first UTF-16 unit of the passage; offsets outside the text are brought inside.
 */
export function excerpt(text: string, start: number, end: number, room = ROOM): Excerpt {
  const from = Math.min(Math.max(start, 0), text.length);
  const to = Math.min(Math.max(end, from), text.length);
  const isCutBefore = from > room;
  const isCutAfter = text.length - to > room;
  const before = isCutBefore ? text.slice(from - room, from).replace(/^\S*\s/, '') : text.slice(0, from);
  const after = isCutAfter ? text.slice(to, to + room).replace(/\s\S*$/, '') : text.slice(to);
  return { before, passage: text.slice(from, to), after, isCutBefore, isCutAfter };
}
