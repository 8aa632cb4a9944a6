/** The share of those judged who are left out at most. */
const SHARE = 0.05;

/**
 * Who is left out: the most doubtful twentieth, rounded up, and nobody who gives no cause for doubt.
 *
 * @param doubts - In [0, 1], by the key of the respondent.
 * @returns Keys, the most doubtful first; of equals the lower key first.
 */
export function mostDoubtful(doubts: ReadonlyMap<string, number>): string[] {
  return [...doubts]
    .filter(([, doubt]) => doubt > 0)
    .sort(([a, doubtOfA], [b, doubtOfB]) => doubtOfB - doubtOfA || (a < b ? -1 : 1))
    .slice(0, Math.ceil(SHARE * doubts.size))
    .map(([key]) => key);
}
