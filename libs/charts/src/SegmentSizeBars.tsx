import { formatCount } from '@needfinder/domain';
import type { Estimate } from '@needfinder/domain';
import { ChartFrame } from './ChartFrame.js';
import { barRows } from './BarRows.js';
import { estimateText, intervalText } from './chart-table.js';
import { segmentLabel } from './Legend.js';
import { segmentLetter } from './segment-style.js';
import type { BarRow } from './BarRows.js';
import type { ChartContext } from './ChartFrame.js';
import type { ChartSegment } from './Legend.js';

export interface SegmentSizeBarsProps extends ChartContext {
  /** Share of all people; `n` of the estimate is the number of members. */
  readonly segments: readonly (ChartSegment & { readonly share: Estimate })[];
  /** People who fit no segment well. */
  readonly unassigned?: Estimate | null | undefined;
}

/** How large each segment is, with intervals, and the share that fits none. */
export function SegmentSizeBars({ segments, unassigned, ...context }: SegmentSizeBarsProps) {
  const people = (share: Estimate): string => `${formatCount(share.n)} people`;
  const rows: BarRow[] = segments.map((segment) => ({
    label: segmentLabel(segment),
    glyph: segment.index,
    bars: [{ estimate: segment.share, kind: { segment: segment.index }, note: people(segment.share) }],
  }));
  if (unassigned) {
    rows.push({
      label: 'Fit none',
      glyph: null,
      bars: [{ estimate: unassigned, kind: 'absent', note: people(unassigned) }],
    });
  }
  const tableRow = (name: string, letter: string, share: Estimate) => [
    name,
    letter,
    estimateText(share, 'share'),
    intervalText(share, 'share'),
    formatCount(share.n),
  ];
  const largest = segments.toSorted((a, b) => (b.share.value ?? 0) - (a.share.value ?? 0))[0];
  return (
    <ChartFrame
      {...context}
      table={{
        columns: ['Segment', 'Letter', 'Share', '95 % interval', 'People'],
        rows: [
          ...segments.map((s) => tableRow(segmentLabel(s), segmentLetter(s.index), s.share)),
          ...(unassigned ? [tableRow('Fit none', '', unassigned)] : []),
        ],
      }}
      summary={
        largest
          ? `${segments.length} segments. The largest, ${segmentLabel(largest)}, holds ${estimateText(largest.share, 'share')} of people.` +
            (unassigned ? ` ${estimateText(unassigned, 'share')} fit none.` : '')
          : 'No segments.'
      }
      draw={(width) => barRows({ width, rows, unit: 'share' })}
    />
  );
}
