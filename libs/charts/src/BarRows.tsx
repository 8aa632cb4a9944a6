import { Bar } from '@visx/shape';
import { formatInterval } from '@needfinder/domain';
import type { Estimate, EstimateUnit } from '@needfinder/domain';
import { IntervalMark } from './IntervalMark.js';
import { RowLabels } from './RowLabels.js';
import { estimateText } from './chart-table.js';
import { ink } from './ink.js';
import { rowLayout } from './row-layout.js';
import { drawnNumbers, valueScale } from './scales.js';
import { segmentStyle } from './segment-style.js';
import { textWidth } from './text-width.js';
import type { Drawing } from './ChartFrame.js';

/** What a bar stands for decides its ink: a segment by its position, the total, or answers that are not there. */
export type BarKind = { readonly segment: number } | 'total' | 'plain' | 'absent';

export interface RowBar {
  readonly estimate: Estimate;
  readonly kind: BarKind;
  /** Stands for the value where that would say too much. */
  readonly valueText?: string;
  /** Words after the value, such as "167 people". */
  readonly note?: string;
}

export interface BarRow {
  readonly label: string;
  readonly bars: readonly RowBar[];
  /** Segment the whole row is about. */
  readonly glyph?: number | null;
}

export interface BarRowsOptions {
  readonly width: number;
  readonly rows: readonly BarRow[];
  readonly unit: EstimateUnit;
  readonly top?: number;
}

const BAR_HEIGHT = 18;
const BAR_GAP = 3;
const ROW_GAP = 10;
const VALUE_SIZE = 12;

const barText = ({ estimate, valueText, note }: RowBar, unit: EstimateUnit) => {
  const interval =
    typeof estimate.low === 'number' && typeof estimate.high === 'number'
      ? ` (${formatInterval(estimate.low, estimate.high, unit)})`
      : '';
  return { value: valueText ?? estimateText(estimate, unit), rest: `${interval}${note ? ` · ${note}` : ''}` };
};

/** Rows of bars from zero, each with its interval and its value at its end. */
export function barRows({ width, rows, unit, top = 4 }: BarRowsOptions): Drawing {
  const hasGlyphs = rows.some(({ glyph }) => typeof glyph === 'number');
  const layout = rowLayout({
    width,
    top,
    labels: rows.map(({ label }) => label),
    markHeights: rows.map(({ bars }) => bars.length * (BAR_HEIGHT + BAR_GAP) + ROW_GAP),
    indent: hasGlyphs ? 26 : 0,
  });
  const texts = rows.map(({ bars }) => bars.map((bar) => barText(bar, unit)));
  const widestText = Math.max(0, ...texts.flat().map(({ value, rest }) => textWidth(value + rest, VALUE_SIZE)));
  // Values keep their room at the right even when the longest bar is the one with the longest text.
  const right = Math.max(width - widestText - 10, layout.left + (width - layout.left) * 0.3);
  const scale = valueScale({
    values: rows.flatMap(({ bars }) => bars.flatMap(({ estimate }) => drawnNumbers(estimate))),
    range: [layout.left, right],
    fromZero: true,
  });
  const zero = scale.at(0);
  const content = (
    <>
      <RowLabels layout={layout} {...(hasGlyphs ? { glyphs: rows.map(({ glyph }) => glyph ?? null) } : {})} />
      {rows.map((row, r) => (
        <g key={r}>
          {row.bars.map((bar, b) => {
            const y = layout.middles[r]! + (b - (row.bars.length - 1) / 2) * (BAR_HEIGHT + BAR_GAP);
            const end = bar.estimate.value === null ? zero : scale.at(bar.estimate.value);
            const reach = Math.max(end, typeof bar.estimate.high === 'number' ? scale.at(bar.estimate.high) : end);
            const text = texts[r]![b]!;
            return (
              <g key={b}>
                <Bar
                  x={zero}
                  y={y - BAR_HEIGHT / 2}
                  width={Math.max(end - zero, 0)}
                  height={BAR_HEIGHT}
                  {...barInk(bar.kind)}
                />
                <IntervalMark estimate={bar.estimate} at={scale.at} y={y} />
                <text x={reach + 8} y={y + 4} fontSize={VALUE_SIZE} fill={ink('ink')}>
                  {text.value}
                  <tspan fill={ink('soft')}>{text.rest}</tspan>
                </text>
              </g>
            );
          })}
        </g>
      ))}
      <line x1={zero} x2={zero} y1={top} y2={layout.tops.at(-1)} stroke={ink('soft')} />
    </>
  );
  return { height: layout.tops.at(-1)! + 4, content };
}

function barInk(kind: BarKind) {
  if (typeof kind === 'object')
    return { fill: segmentStyle(kind.segment).colour, stroke: ink('soft'), strokeWidth: 0.5 };
  if (kind === 'total') return { fill: ink('total'), fillOpacity: 0.55 };
  if (kind === 'plain') return { fill: ink('accent'), fillOpacity: 0.75 };
  return { fill: ink('paper'), stroke: ink('soft'), strokeDasharray: '3 3' };
}
