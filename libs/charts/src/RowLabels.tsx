import { ink } from './ink.js';
import { LABEL_SIZE, labelBaselines } from './row-layout.js';
import { SegmentGlyph } from './SegmentGlyph.js';
import type { RowLayout } from './row-layout.js';

export interface RowLabelsProps {
  readonly layout: RowLayout;
  readonly bold?: readonly boolean[];
  /** Segment whose glyph stands before the label of a row. */
  readonly glyphs?: readonly (number | null)[];
}

/** The labels of a row layout, with the segment's glyph where the row is a segment. */
export function RowLabels({ layout, bold = [], glyphs }: RowLabelsProps) {
  return (
    <g
      fontSize={LABEL_SIZE}
      fill={ink('ink')}
      // On a phone labels stand between the marks: a halo of paper keeps them readable over the lines.
      stroke={ink('paper')}
      strokeWidth={3}
      paintOrder="stroke"
      strokeLinejoin="round"
    >
      {layout.lines.map((lines, row) => {
        const baselines = labelBaselines(layout, row);
        const glyph = glyphs?.[row];
        return (
          <g key={row} fontWeight={bold[row] ? 700 : 400}>
            {typeof glyph === 'number' ? (
              <SegmentGlyph index={glyph} x={10} y={baselines[0]! - 4} radius={8} letter />
            ) : null}
            {lines.map((line, i) => (
              <text key={i} x={glyphs ? 26 : 0} y={baselines[i]}>
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </g>
  );
}
