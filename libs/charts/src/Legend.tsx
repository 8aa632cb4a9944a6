import { ink } from './ink.js';
import { SegmentGlyph } from './SegmentGlyph.js';
import { segmentLetter } from './segment-style.js';
import { textWidth } from './text-width.js';

/** A segment as charts know it. */
export interface ChartSegment {
  /** Zero-based position; decides colour, shape and letter. */
  readonly index: number;
  readonly name: string;
}

export interface LegendEntry {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  /** Null is the total. */
  readonly segment: number | null;
}

const SIZE = 12;
const GLYPH_ROOM = 26;
const LINE = 22;

/** "B Tinkerers", or "B" for a segment that has no name yet. */
export const segmentLabel = ({ index, name }: ChartSegment): string =>
  name === '' || name === segmentLetter(index) ? `Segment ${segmentLetter(index)}` : name;

/** Flows the entries over as many lines as the width needs. */
export function legendEntries(segments: readonly ChartSegment[], total: string | null, width: number) {
  const labels = [...segments.map((s) => ({ label: segmentLabel(s), segment: s.index as number | null }))];
  if (total !== null) labels.push({ label: total, segment: null });
  let x = 0;
  let y = LINE / 2;
  const entries = labels.map(({ label, segment }): LegendEntry => {
    const room = GLYPH_ROOM + textWidth(label, SIZE) + 16;
    if (x > 0 && x + room > width) {
      x = 0;
      y += LINE;
    }
    const entry = { x, y, label, segment };
    x += room;
    return entry;
  });
  return { entries, height: y + LINE / 2 };
}

/** Names the segments where marks cannot carry their names. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <g fontSize={SIZE} fill={ink('ink')}>
      {entries.map(({ x, y, label, segment }) => (
        <g key={label}>
          {segment === null ? (
            <line x1={x} x2={x + 16} y1={y} y2={y} stroke={ink('total')} strokeWidth={2.5} />
          ) : (
            <SegmentGlyph index={segment} x={x + 11} y={y} radius={7.5} letter />
          )}
          <text x={x + GLYPH_ROOM} y={y + 4}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
