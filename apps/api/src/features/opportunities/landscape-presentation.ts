import type { Estimate, Landscape, NeedOpportunity, RatingSummary } from '@needfinder/opportunity';
import type { Need } from '../needs/index.js';
import type { Opportunity } from './opportunity.model.js';

const NOTHING = { estimate: null, low: null, high: null };

/** A rating on the axis of the chart: ten times the share in the top box. */
const onAxis = ({ topBoxShare, low, high }: RatingSummary) => ({
  estimate: 10 * topBoxShare,
  low: 10 * low,
  high: 10 * high,
});
const interval = ({ estimate, low, high }: Estimate) => ({ estimate, low, high });

/** What the engine found, need by need: the largest opportunity first, needs without enough data last. */
export function presentOpportunities({ needs }: Landscape, byKey: ReadonlyMap<string, Need>): Opportunity[] {
  return needs
    .map((found) => present(found, byKey.get(found.key)!))
    .sort((one, other) => (one.rank ?? Infinity) - (other.rank ?? Infinity) || (one.need.id < other.need.id ? -1 : 1));
}

function present(found: NeedOpportunity, need: Need): Opportunity {
  const head = { need, n: Math.round(found.n), enoughData: found.enoughData, reason: found.reason };
  if (!found.enoughData) {
    const none = { importance: NOTHING, satisfaction: NOTHING, score: NOTHING, meanGap: NOTHING };
    return { ...head, ...none, zone: null, rank: null, rankLow: null, rankHigh: null };
  }
  return {
    ...head,
    importance: onAxis(found.importance),
    satisfaction: onAxis(found.satisfaction),
    score: interval(found.score),
    meanGap: interval(found.meanGap),
    zone: found.zone,
    rank: found.rank.estimate,
    rankLow: found.rank.low,
    rankHigh: found.rank.high,
  };
}
