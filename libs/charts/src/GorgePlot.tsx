import { Group } from '@visx/group';
import { formatCount, formatShare, formatValue } from '@needfinder/domain';
import { ChartFrame } from './ChartFrame.js';
import { ink } from './ink.js';
import { segmentLabel } from './Legend.js';
import { bandScale, valueScale } from './scales.js';
import { segmentLetter, segmentStyle } from './segment-style.js';
import { SegmentGlyph } from './SegmentGlyph.js';
import { wrapText } from './text-width.js';
import type { ChartContext, Drawing } from './ChartFrame.js';
import type { ChartSegment } from './Legend.js';

/** People by their similarity to one segment, in bins of equal width from 0 to 1. */
export interface SegmentGorge extends ChartSegment {
  readonly members: readonly number[];
  readonly others: readonly number[];
}

export interface GorgePlotProps extends ChartContext {
  readonly segments: readonly SegmentGorge[];
}

const MIN_PANEL = 155;
const GAP = 12;
const HEIGHT = 230;
const MARGIN = { left: 42, right: 8, top: 30, bottom: 34 };
/** Between these similarities somebody belongs to no side of the gorge. */
const BETWEEN = [0.2, 0.8] as const;

/** How distinct segments are: two high ends with a gorge between them, or a middle full of people. */
export function GorgePlot({ segments, ...context }: GorgePlotProps) {
  const bins = segments[0]?.members.length ?? 0;
  const between = segments.map(shareBetween);
  const worst = between.indexOf(Math.max(...between));
  return (
    <ChartFrame
      {...context}
      table={{
        columns: [
          'Similarity',
          ...segments.flatMap(({ index }) => [`${segmentLetter(index)}: members`, `${segmentLetter(index)}: others`]),
        ],
        rows: Array.from({ length: bins }, (_, bin) => [
          `${formatValue(bin / bins, 'number')}–${formatValue((bin + 1) / bins, 'number')}`,
          ...segments.flatMap(({ members, others }) => [formatCount(members[bin]!), formatCount(others[bin]!)]),
        ]),
      }}
      summary={
        segments[worst]
          ? `Between ${BETWEEN[0]} and ${BETWEEN[1]}, where a distinct segment has nobody, stand ` +
            segments
              .map((segment, at) => `${formatShare(between[at]!)} of people for ${segmentLabel(segment)}`)
              .join(', ') +
            '.'
          : 'No segments.'
      }
      draw={(width) => drawGorges(width, segments, bins)}
    />
  );
}

/** Share of all people who stand between the two ends. */
function shareBetween({ members, others }: SegmentGorge): number {
  const people = members.map((count, bin) => count + others[bin]!);
  const total = people.reduce((sum, count) => sum + count, 0);
  const low = Math.round(BETWEEN[0] * people.length);
  const high = Math.round(BETWEEN[1] * people.length);
  return total > 0 ? people.slice(low, high).reduce((sum, count) => sum + count, 0) / total : 0;
}

function drawGorges(width: number, segments: readonly SegmentGorge[], bins: number): Drawing {
  const perLine = Math.max(1, Math.min(segments.length, Math.floor((width + GAP) / (MIN_PANEL + GAP))));
  // Equal lines: 7 over 6 columns become 4 + 3.
  const lines = Math.ceil(segments.length / perLine);
  const columns = Math.max(1, Math.ceil(segments.length / lines));
  const panelWidth = (width - GAP * (columns - 1)) / columns;
  const content = (
    <>
      {segments.map((segment, at) => (
        <Group
          key={segment.index}
          left={(at % columns) * (panelWidth + GAP)}
          top={Math.floor(at / columns) * (HEIGHT + GAP)}
        >
          <GorgePanel segment={segment} width={panelWidth} bins={bins} />
        </Group>
      ))}
    </>
  );
  return { height: Math.max(1, lines) * (HEIGHT + GAP) - GAP, content };
}

const sharesOf = (counts: readonly number[]): number[] => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => (total > 0 ? count / total : 0));
};

/** Members stand up and all others hang down, each as shares of their own: a few members are seen beside many others. */
function GorgePanel({ segment, width, bins }: { segment: SegmentGorge; width: number; bins: number }) {
  const { colour } = segmentStyle(segment.index);
  const right = width - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const bands = bandScale(bins, [MARGIN.left, right], 0.1);
  const across = valueScale({ values: [], domain: [0, 1], range: [MARGIN.left, right] });
  const zero = (MARGIN.top + bottom) / 2;
  const length = valueScale({ values: [], domain: [0, 1], range: [0, zero - MARGIN.top] });
  const [label] = wrapText(segmentLabel(segment), { maxWidth: width - 30, fontSize: 12, maxLines: 1, bold: true });
  const sides = [
    { counts: segment.members, who: 'members', fill: colour, stroke: ink('ink'), isUp: true },
    { counts: segment.others, who: 'others', fill: ink('line'), stroke: ink('total'), isUp: false },
  ];
  return (
    <>
      <SegmentGlyph index={segment.index} x={12} y={11} radius={8} letter />
      <text x={28} y={15} fontWeight={600} fill={ink('ink')}>
        {label}
      </text>
      <g data-axis="" fontSize={11} fill={ink('soft')}>
        {[-1, -0.5, 0.5, 1].map((share) => {
          const y = zero - Math.sign(share) * length.at(Math.abs(share));
          return (
            <g key={share}>
              <line x1={MARGIN.left} x2={right} y1={y} y2={y} stroke={ink('line')} />
              <text x={MARGIN.left - 4} y={y + 4} textAnchor="end">
                {formatShare(Math.abs(share))}
              </text>
            </g>
          );
        })}
        {[0, 0.5, 1].map((tick) => (
          <text key={tick} x={across.at(tick)} y={bottom + 16} textAnchor={tick === 1 ? 'end' : 'middle'}>
            {tick}
          </text>
        ))}
      </g>
      {sides.map(({ counts, who, fill, stroke, isUp }) =>
        sharesOf(counts).map((share, bin) =>
          share === 0 ? null : (
            <rect
              key={`${who} ${bin}`}
              x={bands.start(bin)}
              width={bands.bandwidth}
              y={isUp ? zero - length.at(share) : zero}
              height={length.at(share)}
              fill={fill}
              stroke={stroke}
              strokeWidth={0.75}
            >
              <title>{`${formatCount(counts[bin]!)} ${who}`}</title>
            </rect>
          ),
        ),
      )}
      <line x1={MARGIN.left} x2={right} y1={zero} y2={zero} stroke={ink('total')} />
      <g fontSize={11} fill={ink('soft')}>
        <text x={MARGIN.left + 4} y={MARGIN.top + 12}>
          members
        </text>
        <text x={right - 4} y={bottom - 4} textAnchor="end">
          others
        </text>
        <text x={(MARGIN.left + right) / 2} y={HEIGHT - 4} textAnchor="middle">
          similarity
        </text>
      </g>
    </>
  );
}
