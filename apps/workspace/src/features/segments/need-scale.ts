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

/** "mention it" for a share, "importance" for a mean. */
export const measureWords = (measure: BasisMeasure | null): string =>
  measure === null || measure === 'MENTION' ? 'mention it' : measure.toLowerCase();

/** Where segment and total stand on a line of the card, in [0, 1]; null where there is not enough data. */
export function placesOf(row: NeedNumbers): { readonly segment: number | null; readonly total: number | null } {
  const most = rangeOf(row);
  const place = (value: number | null) => (value === null ? null : Math.min(Math.max(value / most, 0), 1));
  return { segment: place(row.segment.value), total: place(row.total.value) };
}

/** The end of the line: 100 % for shares, the round number above both for means, so that zero stays on it. */
function rangeOf({ measure, segment, total }: NeedNumbers): number {
  if (unitOf(measure) === 'share') return 1;
  const largest = Math.max(segment.value ?? 0, total.value ?? 0);
  return [5, 7, 10, 20, 100].find((end) => largest <= end) ?? largest;
}
