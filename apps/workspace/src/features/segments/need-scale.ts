import type { EstimateUnit } from '@needfinder/domain';
import type { BasisMeasure } from '../../gql/schema.generated.js';

interface NeedNumbers {
  readonly measure: BasisMeasure | null;
  readonly segment: { readonly value: number | null };
  readonly total: { readonly value: number | null };
}

/** Mentions are shares of people, ratings are means. Without a measure a need is known by its mentions. */
export const unitOf = (measure: BasisMeasure | null): EstimateUnit =>
  measure === null || measure === 'MENTION' ? 'share' : 'number';

/** The ends that the api brings each measure to, whatever scale a question had. */
const ENDS: Readonly<Record<BasisMeasure, number>> = {
  IMPORTANCE: 10,
  SATISFACTION: 10,
  OPPORTUNITY: 20,
  INTENSITY: 4,
  MENTION: 1,
};

export const endOf = (measure: BasisMeasure | null): number => ENDS[measure ?? 'MENTION'];

/** "mention it" for a share, "importance of 10" for a mean. */
export const measureWords = (measure: BasisMeasure | null): string =>
  unitOf(measure) === 'share' ? 'mention it' : `${measure?.toLowerCase()}, of ${endOf(measure)}`;

/** Where segment and total stand on a line, in [0, 1]; null where there is not enough data. */
export interface Places {
  readonly segment: number | null;
  readonly total: number | null;
}

/** On a line that begins at zero. */
export function placesOf(row: NeedNumbers): Places {
  const end = endOf(row.measure);
  const place = (value: number | null) => (value === null ? null : Math.min(Math.max(value / end, 0), 1));
  return { segment: place(row.segment.value), total: place(row.total.value) };
}
