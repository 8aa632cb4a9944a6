import type { LandscapePoint, LandscapeZone } from '@needfinder/charts';
import type { Estimate } from '@needfinder/domain';
import type { OpportunityZone } from '../../gql/schema.generated.js';

interface Interval {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What the api finds about one need. */
export interface FoundOpportunity {
  readonly n: number | null;
  readonly enoughData: boolean;
  readonly zone: OpportunityZone | null;
  readonly importance: Interval;
  readonly satisfaction: Interval;
  readonly score: Interval;
}

/** A zone of the api in the words of the charts. */
export const zoneOf = (zone: OpportunityZone): LandscapeZone => zone.toLowerCase().replace('_', '-') as LandscapeZone;

/** Without enough people there is no number, whatever the interval says. */
export const estimateIn = ({ enoughData, n }: FoundOpportunity, { estimate, low, high }: Interval): Estimate => ({
  ...(enoughData ? { value: estimate, low, high } : { value: null }),
  n: n ?? 0,
});

/** Needs that can be drawn; those without enough data are named beside the chart. */
export function pointsOf<Found extends FoundOpportunity>(
  found: readonly Found[],
  nameOf: (one: Found) => { readonly id: string; readonly label: string },
): readonly LandscapePoint[] {
  return found.flatMap((one) =>
    one.enoughData && one.zone
      ? [
          {
            ...nameOf(one),
            importance: estimateIn(one, one.importance),
            satisfaction: estimateIn(one, one.satisfaction),
            score: estimateIn(one, one.score),
            zone: zoneOf(one.zone),
          },
        ]
      : [],
  );
}

/** What is seen in a landscape, as the title of its chart: the points come with the largest opportunity first. */
export function landscapeTitle(points: readonly LandscapePoint[]): string {
  const [first] = points;
  if (!first) return 'Importance against satisfaction';
  if (first.zone === 'underserved') return `The largest gap: ${first.label}`;
  return `No need is under-served; the largest gap: ${first.label}`;
}
