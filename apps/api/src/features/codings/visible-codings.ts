import type { RequestContext } from '../../platform/context/index.js';
import { ENGINE, viewerOf, visibleTo } from '../needs/index.js';

/** Whose codings are meant: everybody's, all people's without the engine's, or those of one coder. */
export type CodersMeant = 'all' | 'people' | { readonly coder: string };

/** What a filter by coder asks for: nothing, `people`, `engine` or the id of a user. */
export const coderMeant = (coder: string | null | undefined): CodersMeant =>
  coder == null || coder === '' ? 'all' : coder === 'people' ? coder : { coder };

/** SQL of the codings `c` of passages `p` that stand: not rejected, up to date, of a need that was not merged away. */
export const STANDING = `c.status <> 'rejected' AND NOT p.stale AND NOT EXISTS (SELECT FROM need n
  WHERE n.workspace_id = c.workspace_id AND n.id = c.need_id AND (n.merged_into IS NOT NULL OR n.status = 'rejected'))`;

/**
 * SQL of the codings `c` of passages `p` that are meant and that this caller may know of, in lists, counts and filters
 * alike: the twin of `maySee`.
 *
 * @param add - Adds a value to the statement and returns its place.
 */
export function visibleCodings(ctx: RequestContext, meant: CodersMeant, add: (value: unknown) => `$${number}`): string {
  const seen = visibleTo(add(viewerOf(ctx)));
  if (meant === 'all') return seen;
  if (meant === 'people') return `${seen} AND (c.coder <> '${ENGINE}' OR c.status = 'accepted')`;
  return `${seen} AND c.coder = ${add(meant.coder)}`;
}
