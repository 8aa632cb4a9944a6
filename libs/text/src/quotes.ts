import type { PickedQuotes, QuoteCandidate, QuoteOptions } from './types.js';

/** Chooses the passages that stand for all of them, and those that contradict them; one per respondent. */
export function pickQuotes<T extends QuoteCandidate>(
  passages: readonly T[],
  options: QuoteOptions = {},
): PickedQuotes<T> {
  const onePerRespondent = (candidates: T[], count: number): T[] => {
    const heard = new Set<string>();
    return candidates
      .filter(({ respondent, textId }) => {
        const who = respondent ?? textId;
        return heard.has(who) ? false : heard.add(who);
      })
      .slice(0, count);
  };
  const byProbability = [...passages].sort((a, b) => (b.probability ?? 0) - (a.probability ?? 0));
  return {
    quotes: onePerRespondent(
      byProbability.filter(({ stance }) => stance !== 'against'),
      options.count ?? 3,
    ),
    counterQuotes: onePerRespondent(
      byProbability.filter(({ stance }) => stance === 'against'),
      options.counterCount ?? 1,
    ),
  };
}
