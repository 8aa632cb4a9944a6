import { InvalidError } from '@needfinder/domain';
import { isId } from '../../platform/ids/index.js';

/** Where a page ends: the last row by what the pages are in order of. */
export interface FeedPlace {
  /** Microseconds since 1970, in digits: JavaScript's dates would round them. */
  readonly micros: string;
  readonly id: string;
}

const FORM = /^(\d{1,17})~(.+)$/;

export const cursorOf = ({ micros, id }: FeedPlace): string => Buffer.from(`${micros}~${id}`).toString('base64url');

/** @throws InvalidError `feed.cursor` when it is none of ours. */
export function readCursor(cursor: string): FeedPlace {
  const [, micros, id] = FORM.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!micros || !id || !isId(id)) throw new InvalidError('feed.cursor', '“after” must be a cursor from “next”');
  return { micros, id };
}
