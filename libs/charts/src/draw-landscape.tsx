import { Group } from '@visx/group';
import { estimateText, intervalText } from './chart-table.js';
import { ink } from './ink.js';
import { ValueAxis } from './ValueAxis.js';
import { placeLabels } from './place-labels.js';
import { valueScale } from './scales.js';
import { textWidth, wrapText } from './text-width.js';
import type { KeyboardEvent } from 'react';
import type { Drawing } from './ChartFrame.js';
import type { LandscapePoint } from './OpportunityLandscape.js';
import type { Box, PlacedLabel } from './place-labels.js';
import type { Scale } from './scales.js';

const LABEL_SIZE = 12;
const LABEL_LINE = 14;
const LABEL_MAX_WIDTH = 190;
const MARK_RADIUS = 5.5;
const MARGIN = { left: 36, right: 12, top: 12, bottom: 40 };
const MAX_HEIGHT = 560;
const MIN_HEIGHT = 340;
const AXIS_END = 10;
/** Opportunity 10, the line that opens the under-served corner: satisfaction = 2 · importance − 10. */
const UNDER_SERVED = [
  [5, 0],
  [10, 0],
  [10, 10],
] as const;
const OVER_SERVED = [
  [0, 0],
  [0, 10],
  [10, 10],
] as const;
const ZONE_NAMES = [
  { text: 'Over-served', at: [0.2, 9.65], anchor: 'start' },
  { text: 'Under-served', at: [9.8, 0.2], anchor: 'end' },
  { text: 'Appropriately served', at: [0.9, 0.2], anchor: 'start' },
] as const;

interface LandscapeData {
  readonly points: readonly LandscapePoint[];
  readonly selectedId: string | null;
  readonly onSelect: ((id: string) => void) | undefined;
}

interface MarkedPoint extends LandscapePoint {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

/** Under-served needs are what the eye should find. */
const isBold = ({ zone }: LandscapePoint): boolean => zone === 'underserved';

export function drawLandscape(width: number, { points, selectedId, onSelect }: LandscapeData): Drawing {
  const height = Math.min(Math.max(width * 0.75, MIN_HEIGHT), MAX_HEIGHT);
  const plot: Box = {
    x: MARGIN.left,
    y: MARGIN.top,
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
  };
  const across = valueScale({ values: [], domain: [0, AXIS_END], range: [plot.x, plot.x + plot.width] });
  const up = valueScale({ values: [], domain: [0, AXIS_END], range: [plot.y + plot.height, plot.y] });
  const marked = points
    .filter(({ importance, satisfaction }) => importance.value !== null && satisfaction.value !== null)
    .map((point): MarkedPoint => ({
      ...point,
      x: across.at(point.importance.value!),
      y: up.at(point.satisfaction.value!),
      lines: wrapText(point.label, {
        maxWidth: Math.min(LABEL_MAX_WIDTH, width / 3),
        fontSize: LABEL_SIZE,
        maxLines: 2,
        bold: isBold(point),
      }),
    }));
  const labels = placeLandscapeLabels(marked, plot, across.at, up.at);
  const corners = (polygon: readonly (readonly [number, number])[]): string =>
    polygon.map(([x, y]) => `${across.at(x)},${up.at(y)}`).join(' ');
  const content = (
    <>
      <polygon points={corners(OVER_SERVED)} fill={ink('over')} />
      <polygon points={corners(UNDER_SERVED)} fill={ink('under')} />
      <ValueAxis scale={across} unit="number" direction="across" from={plot.y + plot.height} to={plot.y} below />
      <ValueAxis scale={up} unit="number" direction="up" from={plot.x} to={plot.x + plot.width} />
      <g fontSize={12} fill={ink('soft')}>
        <text x={plot.x + plot.width} y={height - 6} textAnchor="end">
          Importance →
        </text>
        <text x={plot.x} y={height - 6}>
          ↑ Satisfaction
        </text>
        {ZONE_NAMES.map(({ text, at, anchor }) => (
          <text key={text} x={across.at(at[0])} y={up.at(at[1])} textAnchor={anchor} fontStyle="italic">
            {text}
          </text>
        ))}
      </g>
      <g stroke={ink('total')} strokeOpacity={0.7}>
        {marked.map((point) => (
          <IntervalCross key={point.id} point={point} across={across.at} up={up.at} />
        ))}
      </g>
      <g>
        {labels.map((label) => (
          <PointLabel key={label.id} label={label} point={marked.find(({ id }) => id === label.id)!} />
        ))}
      </g>
      {marked.map((point) => (
        <PointMark key={point.id} point={point} isSelected={point.id === selectedId} onSelect={onSelect} />
      ))}
    </>
  );
  return { height, content };
}

function placeLandscapeLabels(points: readonly MarkedPoint[], plot: Box, across: Scale, up: Scale): PlacedLabel[] {
  const requests = points.map((point) => {
    const { id, x, y, lines, shortLabel } = point;
    const bold = isBold(point);
    const full = {
      width: Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE, bold))),
      height: lines.length * LABEL_LINE,
    };
    const short = shortLabel ? [{ width: textWidth(shortLabel, LABEL_SIZE, bold), height: LABEL_LINE }] : [];
    return { id, x, y, sizes: [full, ...short] };
  });
  const zoneNames = ZONE_NAMES.map(({ text, at, anchor }): Box => {
    const size = textWidth(text, 12);
    return { x: across(at[0]) - (anchor === 'end' ? size : 0), y: up(at[1]) - 12, width: size, height: 16 };
  });
  return placeLabels(requests, { bounds: plot, markRadius: MARK_RADIUS + 2, taken: zoneNames });
}

function IntervalCross({ point, across, up }: { point: MarkedPoint; across: Scale; up: Scale }) {
  const { importance, satisfaction, x, y } = point;
  const hasInterval = (estimate: typeof importance) =>
    typeof estimate.low === 'number' && typeof estimate.high === 'number';
  return (
    <>
      {hasInterval(importance) ? (
        <line x1={across(importance.low!)} x2={across(importance.high!)} y1={y} y2={y} />
      ) : null}
      {hasInterval(satisfaction) ? <line x1={x} x2={x} y1={up(satisfaction.low!)} y2={up(satisfaction.high!)} /> : null}
    </>
  );
}

function PointLabel({ label: { box, sizeIndex, leader }, point }: { label: PlacedLabel; point: MarkedPoint }) {
  const lines = sizeIndex === 0 ? point.lines : [point.shortLabel ?? ''];
  const isLeft = box.x + box.width < point.x;
  const anchorX = isLeft ? box.x + box.width : box.x > point.x ? box.x : box.x + box.width / 2;
  const anchor = isLeft ? 'end' : box.x > point.x ? 'start' : 'middle';
  const lineY = box.y > point.y ? box.y : box.y + box.height < point.y ? box.y + box.height : box.y + box.height / 2;
  return (
    <>
      {leader ? (
        <line x1={point.x} y1={point.y} x2={anchorX} y2={lineY} stroke={ink('soft')} strokeWidth={0.75} />
      ) : null}
      {/* A halo of paper keeps the words readable where an interval runs beneath them. */}
      <text
        fontSize={LABEL_SIZE}
        fill={ink('ink')}
        textAnchor={anchor}
        fontWeight={isBold(point) ? 600 : 400}
        stroke={ink('paper')}
        strokeWidth={3}
        strokeOpacity={0.85}
        paintOrder="stroke"
        strokeLinejoin="round"
      >
        {lines.map((line, i) => (
          <tspan key={i} x={anchorX} y={box.y + 11 + i * LABEL_LINE}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}

interface PointMarkProps {
  readonly point: MarkedPoint;
  readonly isSelected: boolean;
  readonly onSelect: ((id: string) => void) | undefined;
}

function PointMark({ point, isSelected, onSelect }: PointMarkProps) {
  const { id, label, score, x, y } = point;
  const interval = intervalText(score, 'number');
  const spoken = `${label}: opportunity ${estimateText(score, 'number')}${interval ? ` (${interval})` : ''}`;
  const isUnder = isBold(point);
  const mark = (
    <>
      <title>{spoken}</title>
      <circle r={12} fill="transparent" />
      <circle
        className="nf-focus-ring"
        r={MARK_RADIUS + 4}
        fill="none"
        stroke={ink('accent')}
        strokeWidth={2}
        visibility={isSelected ? 'visible' : 'hidden'}
      />
      <circle
        r={MARK_RADIUS}
        fill={isUnder ? ink('accent') : ink('paper')}
        stroke={isUnder ? ink('paper') : ink('ink')}
        strokeWidth={1.5}
      />
    </>
  );
  if (!onSelect)
    return (
      <Group left={x} top={y}>
        {mark}
      </Group>
    );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect(id);
  };
  return (
    <Group
      left={x}
      top={y}
      role="button"
      tabIndex={0}
      aria-label={spoken}
      aria-pressed={isSelected}
      onClick={() => onSelect(id)}
      onKeyDown={onKeyDown}
    >
      {mark}
    </Group>
  );
}
