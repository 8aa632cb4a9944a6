import { countOf } from '../imports/import-words.js';
import type { BoardNeed } from './board-groups.js';

/** What a merge would do, one sentence each, before it is done. */
export function mergeConsequences(needs: readonly BoardNeed[], into: BoardNeed): string[] {
  const sources = needs.filter(({ id }) => id !== into.id);
  const mentions = sources.reduce((sum, need) => sum + need.mentions + need.againstMentions, 0);
  const ratings = sources.reduce((sum, need) => sum + need.ratings.length, 0);
  const most = into.respondents + sources.reduce((sum, { respondents }) => sum + respondents, 0);
  const fewest = Math.max(into.respondents, ...sources.map(({ respondents }) => respondents));
  return [
    `${sources.map(({ label }) => `“${label}”`).join(', ')} ${sources.length === 1 ? 'leaves' : 'leave'} the board.`,
    mentions > 0 ? `${countOf(mentions, 'passage')} move to “${into.label}”.` : null,
    ratings > 0 ? `${countOf(ratings, 'linked rating')} ${ratings === 1 ? 'goes' : 'go'} along.` : null,
    most > fewest
      ? `It is then mentioned by ${fewest} to ${most} people; who spoke of several counts once.`
      : `It is then mentioned by ${countOf(most, 'person', 'people')}.`,
    'Its name and statement stay as they are. You can undo this.',
  ].filter((sentence) => sentence !== null);
}
