import type { EstimateUnit } from '@needfinder/domain';
import { ChartFrame } from './ChartFrame.js';
import { drawProfile } from './draw-profile.js';
import { segmentLabel } from './Legend.js';
import { estimateText } from './chart-table.js';
import type { ChartContext } from './ChartFrame.js';
import type { ChartSegment } from './Legend.js';

export interface ProfileItem {
  readonly label: string;
  /** Mean or share of all people. */
  readonly total: number | null;
  /** One per segment, in the order of `segments`. */
  readonly values: readonly (number | null)[];
  /** Where a segment stands out from the total enough to be remembered by it, per segment. */
  readonly markers: readonly boolean[];
}

export interface ProfilePlotProps extends ChartContext {
  readonly segments: readonly ChartSegment[];
  readonly items: readonly ProfileItem[];
  readonly unit: EstimateUnit;
  readonly domain?: readonly [number, number];
}

/**
 * The profile of the segments on their basis: one row per indicator, a dot per segment, all people as a line; what a
 * segment is remembered by (its marker indicators) is bold. Given one segment, that segment is joined by a line too.
 *
 * Source: Dolnicar & Leisch (2014), "Using graphical statistics to better understand market segmentation solutions",
 * Int. J. Market Research 56:207–230 (segment profile plots with marker variables).
 */
export function ProfilePlot({ segments, items, unit, domain, ...context }: ProfilePlotProps) {
  const names = segments.map(segmentLabel);
  const text = (value: number | null | undefined): string => estimateText({ value: value ?? null, n: context.n }, unit);
  const markersOf = (s: number): string[] => items.filter(({ markers }) => markers[s]).map(({ label }) => label);
  return (
    <ChartFrame
      {...context}
      table={{
        columns: ['Indicator', ...names, 'All people', 'Marker of'],
        rows: items.map((item) => [
          item.label,
          ...names.map((_, s) => text(item.values[s])),
          text(item.total),
          names.filter((_, s) => item.markers[s]).join(', '),
        ]),
      }}
      summary={names
        .map((name, s) => {
          const markers = markersOf(s);
          return markers.length > 0
            ? `${name} stands out in ${markers.slice(0, 3).join('; ')}${markers.length > 3 ? ` and ${markers.length - 3} more` : ''}.`
            : `${name} stands out in nothing.`;
        })
        .join(' ')}
      draw={(width) => drawProfile(width, { segments, items, unit, domain })}
    />
  );
}
