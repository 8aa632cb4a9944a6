import type { EstimateUnit } from '@needfinder/domain';
import { groupBy } from '../segments/group-by.js';
import { endOf, measureWords, unitOf } from '../segments/need-scale.js';
import type { SharedSegmentPartsFragment as Segment } from './shared-segment-parts.fragment.generated.js';

type Need = Segment['topNeeds'][number];
type Indicator = Segment['profile'][number];
type Quote = Segment['quotes'][number];

interface Group<Row> {
  readonly key: string;
  /** What the axis shows: "importance", "share of people". */
  readonly what: string;
  readonly unit: EstimateUnit;
  readonly domain?: readonly [number, number];
  readonly rows: readonly Row[];
}

/** Needs that can share one axis: mentions are shares, ratings are means on the scale the api brings them to. */
export const needGroups = (needs: readonly Need[]): readonly Group<Need>[] =>
  [...groupBy(needs, ({ measure }) => measure ?? 'MENTION')].map(([measure, rows]) => ({
    key: measure,
    what: measure === 'MENTION' ? 'share who mention it' : `mean ${measureWords(measure)}`,
    unit: unitOf(measure),
    ...(measure === 'MENTION' ? {} : { domain: [0, endOf(measure)] }),
    rows,
  }));

/** Indicators that can share one axis. */
export const profileGroups = (profile: readonly Indicator[]): readonly Group<Indicator>[] =>
  [...groupBy(profile, ({ isShare, min, max }) => (isShare ? 'share' : `${min} to ${max}`))].map(([key, rows]) => {
    const { isShare, min, max } = rows[0]!;
    if (isShare) return { key, what: 'share of people', unit: 'share', rows };
    if (min === null || max === null) return { key, what: 'mean', unit: 'number', rows };
    return { key, what: `mean, ${min} to ${max}`, unit: 'number', domain: [min, max], rows };
  });

/** A few voices that show the range: one for each need first, the others when there is room. */
export function chosenVoices(quotes: readonly Quote[], most: number): readonly Quote[] {
  const heard = new Set<string>();
  const firsts = quotes.filter(({ need }) => !heard.has(need) && heard.add(need));
  const others = quotes.filter((quote) => !firsts.includes(quote));
  return [...firsts, ...others].slice(0, most);
}
