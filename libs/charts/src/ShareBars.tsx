import type { Estimate } from '@needfinder/domain';
import { ChartFrame } from './ChartFrame.js';
import { barRows } from './BarRows.js';
import { Legend, legendEntries, segmentLabel } from './Legend.js';
import { estimateText, intervalText } from './chart-table.js';
import type { ChartContext } from './ChartFrame.js';
import type { ChartSegment } from './Legend.js';

export interface ShareLevel {
  readonly label: string;
  /** In the order of `segments`. */
  readonly shares: readonly Estimate[];
  readonly total: Estimate;
}

export interface ShareBarsProps extends ChartContext {
  readonly segments: readonly ChartSegment[];
  readonly levels: readonly ShareLevel[];
}

/** The levels of a profile variable: their share in each segment against all people. */
export function ShareBars({ segments, levels, ...context }: ShareBarsProps) {
  const names = segments.map(segmentLabel);
  const rows = levels.map((level) => ({
    label: level.label,
    bars: [
      ...segments.map(({ index }, s) => ({ estimate: level.shares[s] ?? NOTHING, kind: { segment: index } })),
      { estimate: level.total, kind: 'total' as const },
    ],
  }));
  return (
    <ChartFrame
      {...context}
      table={{
        columns: ['Level', ...[...names, 'All people'].flatMap((name) => [name, `${name}, 95 % interval`])],
        rows: levels.map(({ label, shares, total }) => [
          label,
          ...[...segments.map((_, s) => shares[s] ?? NOTHING), total].flatMap((share) => [
            estimateText(share, 'share'),
            intervalText(share, 'share'),
          ]),
        ]),
      }}
      summary={widestGap(names, levels)}
      draw={(width) => {
        const legend = legendEntries(segments, 'All people', width);
        const bars = barRows({ width, rows, unit: 'share', top: legend.height + 8 });
        return {
          height: bars.height,
          content: (
            <>
              <Legend entries={legend.entries} />
              {bars.content}
            </>
          ),
        };
      }}
    />
  );
}

const NOTHING: Estimate = { value: null, n: 0 };

function widestGap(names: readonly string[], levels: readonly ShareLevel[]): string {
  const gaps = levels.flatMap(({ label, shares, total }) =>
    shares.map((share, s) => ({
      label,
      name: names[s],
      share,
      total,
      gap: Math.abs((share.value ?? 0) - (total.value ?? 0)),
    })),
  );
  const widest = gaps.toSorted((a, b) => b.gap - a.gap)[0];
  if (!widest) return 'No levels.';
  return `The widest gap is at ${widest.label}: ${estimateText(widest.share, 'share')} in ${widest.name}, ${estimateText(widest.total, 'share')} of all people.`;
}
