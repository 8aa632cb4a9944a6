import { LinePath } from '@visx/shape';
import { RowLabels } from './RowLabels.js';
import { SegmentGlyph } from './SegmentGlyph.js';
import { Legend, legendEntries } from './Legend.js';
import { ValueAxis } from './ValueAxis.js';
import { ink } from './ink.js';
import { rowLayout } from './row-layout.js';
import { dodge, valueScale } from './scales.js';
import { segmentStyle } from './segment-style.js';
import type { Drawing } from './ChartFrame.js';
import type { ProfilePlotProps } from './ProfilePlot.js';

const ROW_HEIGHT = 30;
const LANE_HEIGHT = 11;
const AXIS_HEIGHT = 24;
const MARKER_RADIUS = 8;
const QUIET_RADIUS = 4.5;

type ProfileData = Pick<ProfilePlotProps, 'segments' | 'items' | 'unit'> & {
  domain: readonly [number, number] | undefined;
};

interface Dot {
  readonly segment: number;
  readonly x: number;
  readonly y: number;
  readonly isMarker: boolean;
}

const isNumber = (value: number | null | undefined): value is number =>
  typeof value === 'number' && Number.isFinite(value);

export function drawProfile(width: number, { segments, items, unit, domain }: ProfileData): Drawing {
  const legend = legendEntries(segments, 'All people', width);
  const top = legend.height + AXIS_HEIGHT;
  // More segments meet on one value, and then they stand in lanes: such rows are taller.
  const rowHeight = segments.length > 4 ? ROW_HEIGHT + LANE_HEIGHT : ROW_HEIGHT;
  const bold = items.map(({ markers }) => markers.some(Boolean));
  const layout = rowLayout({
    bold,
    width,
    top,
    labels: items.map(({ label }) => label),
    markHeights: items.map(() => rowHeight),
  });
  const bottom = layout.tops.at(-1)!;
  const scale = valueScale({
    values: items.flatMap((item) => [item.total, ...item.values]).filter(isNumber),
    range: [layout.left + 16, width - 18],
    domain,
    ticks: width < 480 ? 4 : 6,
  });
  const dotsOf = (row: number): Dot[] => {
    const item = items[row]!;
    const dots = segments
      .map(({ index }, s) => ({ segment: index, value: item.values[s], isMarker: item.markers[s] ?? false }))
      .filter((dot): dot is typeof dot & { value: number } => isNumber(dot.value))
      .map(({ segment, value, isMarker }) => ({ segment, isMarker, x: scale.at(value) }));
    const lanes = dodge(
      dots.map(({ x }) => x),
      MARKER_RADIUS + 4,
    );
    return dots.map((dot, i) => ({ ...dot, y: layout.middles[row]! + lanes[i]! * LANE_HEIGHT }));
  };
  const rows = items.map((_, row) => dotsOf(row));
  const totals = items.map(({ total }, row) => ({
    x: isNumber(total) ? scale.at(total) : null,
    y: layout.middles[row]!,
  }));
  const only = segments.length === 1 ? segments[0] : undefined;
  const content = (
    <>
      <Legend entries={legend.entries} />
      <ValueAxis scale={scale} unit={unit} direction="across" from={top} to={bottom} />
      <g>
        {layout.middles.map((y, row) => (
          <line key={row} x1={layout.left + 8} x2={width} y1={y} y2={y} stroke={ink('line')} strokeDasharray="1 4" />
        ))}
      </g>
      <ProfileLine points={totals} stroke={ink('total')} />
      {totals.map(({ x, y }, row) =>
        x === null ? null : <circle key={row} cx={x} cy={y} r={3} fill={ink('total')} />,
      )}
      {only ? (
        <ProfileLine
          points={rows.map((dots, row) => ({ x: dots[0]?.x ?? null, y: layout.middles[row]! }))}
          stroke={segmentStyle(only.index).colour}
        />
      ) : null}
      <RowLabels layout={layout} bold={bold} />
      {rows.map((dots, row) => (
        <g key={row}>
          {/* Markers last: they must never lie under a quiet dot. */}
          {dots
            .toSorted((a, b) => Number(a.isMarker) - Number(b.isMarker))
            .map(({ segment, x, y, isMarker }) => (
              <SegmentGlyph
                key={segment}
                index={segment}
                x={x}
                y={y}
                radius={isMarker ? MARKER_RADIUS : QUIET_RADIUS}
                letter={isMarker}
                quiet={!isMarker}
              />
            ))}
        </g>
      ))}
    </>
  );
  return { height: bottom + 8, content };
}

/** A line through the rows that breaks where there is no value. */
function ProfileLine({ points, stroke }: { points: readonly { x: number | null; y: number }[]; stroke: string }) {
  return (
    <LinePath
      data={[...points]}
      x={({ x }) => x ?? 0}
      y={({ y }) => y}
      defined={({ x }) => x !== null}
      stroke={stroke}
      strokeWidth={2.5}
      fill="none"
    />
  );
}
