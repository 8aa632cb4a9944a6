import type { Estimate, EstimateUnit } from '@needfinder/domain';
import { ChartFrame } from './ChartFrame.js';
import { IntervalMark } from './IntervalMark.js';
import { RowLabels } from './RowLabels.js';
import { SegmentGlyph } from './SegmentGlyph.js';
import { Legend, legendEntries, segmentLabel } from './Legend.js';
import { ValueAxis } from './ValueAxis.js';
import { estimateText, intervalText } from './chart-table.js';
import { ink } from './ink.js';
import { rowLayout } from './row-layout.js';
import { drawnNumbers, valueScale } from './scales.js';
import { textWidth } from './text-width.js';
import type { ChartContext, Drawing } from './ChartFrame.js';
import type { ChartSegment } from './Legend.js';

export interface DumbbellItem {
  readonly label: string;
  readonly segment: Estimate;
  readonly total: Estimate;
}

export interface DumbbellChartProps extends ChartContext {
  readonly segment: ChartSegment;
  /** In the order to be shown; the caller puts what sets the segment apart first. */
  readonly items: readonly DumbbellItem[];
  readonly unit: EstimateUnit;
  /** Ends of the axis; from the data without it. */
  readonly domain?: readonly [number, number];
}

const ROW_HEIGHT = 30;
const AXIS_HEIGHT = 24;

/** A segment against all people, item by item. */
export function DumbbellChart({ segment, items, unit, domain, ...context }: DumbbellChartProps) {
  const name = segmentLabel(segment);
  const gap = (item: DumbbellItem): number => Math.abs((item.segment.value ?? 0) - (item.total.value ?? 0));
  const widest = items
    .filter((i) => i.segment.value !== null && i.total.value !== null)
    .toSorted((a, b) => gap(b) - gap(a))[0];
  return (
    <ChartFrame
      {...context}
      table={{
        columns: ['Item', name, `${name}, 95 % interval`, 'All people', 'All people, 95 % interval'],
        rows: items.map((item) => [
          item.label,
          estimateText(item.segment, unit),
          intervalText(item.segment, unit),
          estimateText(item.total, unit),
          intervalText(item.total, unit),
        ]),
      }}
      summary={
        widest
          ? `${name} differs most from all people in “${widest.label}”: ${estimateText(widest.segment, unit)} against ${estimateText(widest.total, unit)}.`
          : 'Not enough data to compare.'
      }
      draw={(width) => drawDumbbells(width, { segment, items, unit, domain })}
    />
  );
}

type DumbbellData = Pick<DumbbellChartProps, 'segment' | 'items' | 'unit'> & {
  domain: readonly [number, number] | undefined;
};

function drawDumbbells(width: number, { segment, items, unit, domain }: DumbbellData): Drawing {
  const legend = legendEntries([segment], 'All people', width);
  const top = legend.height + AXIS_HEIGHT;
  const layout = rowLayout({
    width,
    top,
    labels: items.map(({ label }) => label),
    markHeights: items.map(() => ROW_HEIGHT),
  });
  const bottom = layout.tops.at(-1)!;
  const valueTexts = items.map((item) => estimateText(item.segment, unit));
  const valueRoom = Math.max(0, ...valueTexts.map((text) => textWidth(text, 12, true))) + 12;
  const scale = valueScale({
    values: items.flatMap((item) => [...drawnNumbers(item.segment), ...drawnNumbers(item.total)]),
    range: [layout.left + 16, width - valueRoom - 10],
    domain,
    ticks: width < 480 ? 4 : 6,
  });
  const content = (
    <>
      <Legend entries={legend.entries} />
      <ValueAxis scale={scale} unit={unit} direction="across" from={top} to={bottom} />
      <RowLabels layout={layout} />
      {items.map((item, row) => {
        const y = layout.middles[row]!;
        const from = item.total.value === null ? null : scale.at(item.total.value);
        const to = item.segment.value === null ? null : scale.at(item.segment.value);
        return (
          <g key={row}>
            <IntervalMark estimate={item.segment} at={scale.at} y={y} cap={10} stroke={ink('total')} />
            {from !== null && to !== null ? (
              <line x1={from} x2={to} y1={y} y2={y} stroke={ink('ink')} strokeWidth={2.5} />
            ) : null}
            {from !== null ? <circle cx={from} cy={y} r={5} fill={ink('total')} stroke={ink('paper')} /> : null}
            {to !== null ? <SegmentGlyph index={segment.index} x={to} y={y} radius={8} letter /> : null}
            <text
              x={width}
              y={y + 4}
              textAnchor="end"
              fontWeight={to === null ? 400 : 600}
              fill={ink(to === null ? 'soft' : 'ink')}
            >
              {valueTexts[row]}
            </text>
          </g>
        );
      })}
    </>
  );
  return { height: bottom + 4, content };
}
