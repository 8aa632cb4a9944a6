import { InvalidError } from '@needfinder/domain';
import { z } from 'zod';
import { type FeedPlace, readCursor } from './feed-cursor.js';

const MOST_ITEMS = 1_000;
const USUAL_ITEMS = 100;
const dateTime = z.iso.datetime({ offset: true });

/** What a program may ask a feed for, as it stands in the address. */
export const feedQuerySchema = z.strictObject({
  after: z.string().max(200).optional().describe('The cursor “next” of the page before; leave it out to begin'),
  limit: z.coerce.number().int().min(1).max(MOST_ITEMS).default(USUAL_ITEMS).describe('Items of a page'),
  from: dateTime.optional().describe('Not before this moment'),
  to: dateTime.optional().describe('Before this moment'),
  respondent: z.string().max(500).optional().describe('Of this person only, by the key of the respondent'),
});
export interface FeedQuery extends Omit<z.output<typeof feedQuerySchema>, 'after'> {
  readonly after: FeedPlace | null;
}

/** @throws InvalidError `feed.query` naming the parameter; `feed.cursor` */
export function readFeedQuery(query: unknown): FeedQuery {
  const read = feedQuerySchema.safeParse(query);
  if (!read.success) {
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.') || 'query'}: ${message}`);
    throw new InvalidError('feed.query', faults.join('; '));
  }
  const { after, ...rest } = read.data;
  return { ...rest, after: after === undefined ? null : readCursor(after) };
}
