import { formatShare, formatValue } from '@needfinder/domain';
import { ChartFrame } from './ChartFrame.js';
import { ink } from './ink.js';
import { Legend, legendEntries, segmentLabel } from './Legend.js';
import { valueScale } from './scales.js';
import { segmentStyle, shapePath } from './segment-style.js';
import { SegmentGlyph } from './SegmentGlyph.js';
import { spreadOf, standingsOf } from './separation-marks.js';
import { wrapText } from './text-width.js';
import type { ChartContext, Drawing } from './ChartFrame.js';
import type { ChartSegment } from './Legend.js';
import type { Scale } from './scales.js';
import type { Spread, Standing } from './separation-marks.js';

export interface AxisLoading {
  readonly label: string;
  /** Correlation with the first and the second axis. */
  readonly first: number;
  readonly second: number;
}

export interface SeparationPlotProps extends ChartContext {
  readonly segments: readonly ChartSegment[];
  /** One entry for each person. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** Position of each person's segment. */
  readonly of: readonly number[];
  /** Share of the variance along the two axes. */
  readonly explained: readonly [number, number];
  readonly loadings: readonly AxisLoading[];
}

const MOST_HEIGHT = 560;
const MARGIN = { left: 22, right: 8, top: 22, bottom: 40 };
const SMALL = 11;
/** Items that are named at an end of an axis. */
const NAMED = 2;
const NOTABLE = 0.3;

/** People where their answers differ most: segments that lie apart are seen apart, parts of a continuum run together. */
export function SeparationPlot({ segments, x, y, of, explained, loadings, ...context }: SeparationPlotProps) {
  const spreads = segments.flatMap(({ index }) => spreadOf(index, x, y, of) ?? []);
  const [first, second] = explained.map((share) => formatShare(share)) as [string, string];
  const nameOf = (index: number): string => segmentLabel(segments.find((segment) => segment.index === index)!);
  const two = (value: number): string => formatValue(value, 'number');
  return (
    <ChartFrame
      {...context}
      table={{
        columns: ['Item or segment', 'What', `First axis (${first})`, `Second axis (${second})`],
        rows: [
          ...loadings.map((item) => [item.label, 'correlation', two(item.first), two(item.second)]),
          ...spreads.map(({ segment, mean }) => [
            `Centre of ${nameOf(segment)}`,
            'position',
            two(mean[0]),
            two(mean[1]),
          ]),
        ],
      }}
      summary={
        `The two axes show ${first} and ${second} of the differences between people. ${farthest(spreads, nameOf)}` +
        endWords('first', loadings)
      }
      draw={(width) => drawPlane(width, { segments, x, y, of, explained, loadings, spreads })}
    />
  );
}

function farthest(spreads: readonly Spread[], nameOf: (segment: number) => string): string {
  const pairs = spreads.flatMap((a, at) =>
    spreads.slice(at + 1).map((b) => ({ a, b, far: Math.hypot(a.mean[0] - b.mean[0], a.mean[1] - b.mean[1]) })),
  );
  const most = pairs.toSorted((one, other) => other.far - one.far)[0];
  return most ? `${nameOf(most.a.segment)} and ${nameOf(most.b.segment)} lie furthest apart. ` : '';
}

/** Items that a step along the axis changes most; `sign` is the direction of the step. */
function endOf(axis: 'first' | 'second', sign: 1 | -1, loadings: readonly AxisLoading[]): string {
  return loadings
    .filter((item) => sign * item[axis] >= NOTABLE)
    .toSorted((a, b) => sign * (b[axis] - a[axis]))
    .slice(0, NAMED)
    .map(({ label }) => label)
    .join(', ');
}

function endWords(axis: 'first' | 'second', loadings: readonly AxisLoading[]): string {
  const [high, low] = [endOf(axis, 1, loadings), endOf(axis, -1, loadings)];
  if (!high && !low) return '';
  return `The ${axis} axis runs ${low ? `from ${low} ` : ''}${high ? `to ${high}` : 'to their opposite'}.`;
}

type PlaneData = Pick<SeparationPlotProps, 'segments' | 'x' | 'y' | 'of' | 'explained' | 'loadings'> & {
  readonly spreads: readonly Spread[];
};

function drawPlane(width: number, { segments, x, y, of, explained, loadings, spreads }: PlaneData): Drawing {
  const legend = legendEntries(segments, null, width);
  const side = Math.min(width, MOST_HEIGHT);
  const right = width - MARGIN.right;
  const bottom = side - MARGIN.bottom;
  const [xs, ys] = [endsOf(x), endsOf(y)];
  // One unit for both axes: distances mean the same in every direction.
  const unit = 0.95 * Math.min((right - MARGIN.left) / (xs.high - xs.low), (bottom - MARGIN.top) / (ys.high - ys.low));
  const across: Scale = (value) => (MARGIN.left + right) / 2 + (value - (xs.low + xs.high) / 2) * unit;
  const up: Scale = (value) => (MARGIN.top + bottom) / 2 - (value - (ys.low + ys.high) / 2) * unit;
  const standings = standingsOf(x, y, of);
  const most = Math.max(1, ...standings.map(({ people }) => people));
  const area = valueScale({ values: [], domain: [1, Math.max(2, most)], range: [2.6 ** 2, 9 ** 2] });
  const words = (axis: 'first' | 'second', sign: 1 | -1, maxWidth: number): string =>
    wrapText(endOf(axis, sign, loadings), { maxWidth, fontSize: SMALL, maxLines: 1 })[0] ?? '';
  const half = (right - MARGIN.left) / 2 - 24;
  const content = (
    <>
      <Legend entries={legend.entries} />
      <g transform={`translate(0,${legend.height})`}>
        <line x1={MARGIN.left} x2={right} y1={up(0)} y2={up(0)} stroke={ink('line')} />
        <line x1={across(0)} x2={across(0)} y1={MARGIN.top} y2={bottom} stroke={ink('line')} />
        {standings.map((standing) => (
          <Person
            key={`${standing.x} ${standing.y} ${standing.segment}`}
            standing={standing}
            at={[across(standing.x), up(standing.y)]}
            radius={Math.sqrt(area.at(standing.people))}
          />
        ))}
        {spreads.map((spread) => (
          <Ellipse key={spread.segment} spread={spread} at={[across(spread.mean[0]), up(spread.mean[1])]} unit={unit} />
        ))}
        {spreads.map(({ segment, mean }) => (
          <SegmentGlyph key={segment} index={segment} x={across(mean[0])} y={up(mean[1])} radius={10} letter />
        ))}
        <g fontSize={SMALL} fill={ink('soft')}>
          <text x={MARGIN.left} y={12}>
            {end('↑', words('second', 1, right - MARGIN.left - 24))}
          </text>
          <text x={MARGIN.left} y={bottom + 14}>
            {end('←', words('first', -1, half))}
          </text>
          <text x={right} y={bottom + 14} textAnchor="end">
            {end('→', words('first', 1, half))}
          </text>
          <text x={MARGIN.left} y={bottom + 32}>
            {end('↓', words('second', -1, half - 30))}
          </text>
          <text x={right} y={bottom + 32} textAnchor="end">
            {`Across ${formatShare(explained[0])}, up ${formatShare(explained[1])} of the variance`}
          </text>
        </g>
      </g>
    </>
  );
  return { height: legend.height + side, content };
}

/** The origin is always seen; nobody, or people on one point, still give a scale one can draw on. */
function endsOf(values: readonly number[]): { readonly low: number; readonly high: number } {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return high > low ? { low, high } : { low: -1, high: 1 };
}

const end = (arrow: string, words: string): string => (words === '' ? '' : `${arrow} ${words}`);

function Person({ standing, at, radius }: { standing: Standing; at: readonly [number, number]; radius: number }) {
  const { colour, shape } = segmentStyle(standing.segment);
  return (
    <path
      d={shapePath(shape, radius)}
      transform={`translate(${at[0].toFixed(1)},${at[1].toFixed(1)})`}
      fill={colour}
      fillOpacity={0.55}
      // Keeps yellow visible on white.
      stroke={ink('soft')}
      strokeWidth={0.5}
    />
  );
}

function Ellipse({ spread, at, unit }: { spread: Spread; at: readonly [number, number]; unit: number }) {
  return (
    <ellipse
      rx={spread.radii[0] * unit}
      ry={spread.radii[1] * unit}
      transform={`translate(${at[0].toFixed(1)},${at[1].toFixed(1)}) rotate(${((-spread.angle * 180) / Math.PI).toFixed(1)})`}
      fill="none"
      stroke={ink('ink')}
      strokeWidth={1.5}
    />
  );
}
