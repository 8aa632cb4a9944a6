import { estimate, quantitiesOf, robustRange } from './estimates.js';
import type { BasisProfileItem, Estimate, Indicator } from './types.js';

const MARKER_DIFFERENCE = 0.25;
const MARKER_RATIO = 0.5;

const SHARE_RULE = 'differs from the total by more than .25, or by more than 50 % of the total';
const MEAN_RULE = 'differs from the total by more than .25 of the range (middle 96 % of the answers)';

/**
 * The profile of the indicators that formed the segments: means or level shares with intervals, and what stands out.
 * No test: the segments were made to differ on these.
 *
 * @param indicators - Length n each.
 * @param posteriors - `n × k`, row-major.
 * @param weights - Length n.
 *
 * Source: Dolnicar, Grün & Leisch (2018), Market Segmentation Analysis, section 8.2 (marker variables).
 */
export function profileBasis(
  indicators: readonly Indicator[],
  posteriors: Float64Array,
  k: number,
  weights?: Float64Array,
): BasisProfileItem[] {
  const weightOf = (row: number): number => (weights ? weights[row]! : 1);
  return indicators.map((indicator): BasisProfileItem => {
    const rows = indicator.values.length;
    const asMean = indicator.scale === 'ordinal';
    const quantities = asMean
      ? [{ level: null, isShare: false, read: (row: number) => indicator.values[row]! }]
      : quantitiesOf(indicator);
    const shares = quantities[0]!.isShare;
    const range = shares ? 1 : robustRange(indicator.values);
    const standsOut = (segment: Estimate, total: Estimate): boolean => {
      if (segment.value === null || total.value === null || range <= 0) return false;
      const difference = Math.abs(segment.value - total.value);
      if (difference > MARKER_DIFFERENCE * range) return true;
      return indicator.scale === 'binary' && difference > MARKER_RATIO * total.value;
    };
    return {
      name: indicator.name,
      scale: indicator.scale,
      rows: quantities.map((quantity) => {
        const total = estimate(quantity, rows, weightOf);
        const segments = Array.from({ length: k }, (_, c) =>
          estimate(quantity, rows, (row) => weightOf(row) * posteriors[row * k + c]!),
        );
        return {
          level: quantity.level,
          segments,
          total,
          marker: segments.map((segment) => standsOut(segment, total)),
        };
      }),
      markerRule:
        indicator.scale === 'binary' ? SHARE_RULE : shares ? 'differs from the total by more than .25' : MEAN_RULE,
    };
  });
}
