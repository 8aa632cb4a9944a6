import { ink } from './ink.js';
import { segmentStyle, shapePath } from './segment-style.js';

export interface SegmentGlyphProps {
  /** Zero-based position of the segment. */
  readonly index: number;
  readonly x?: number;
  readonly y?: number;
  readonly radius?: number;
  /** Writes the letter into the shape; needs a radius of 8 or more to be read. */
  readonly letter?: boolean;
  /** A quiet glyph is hollow: there, but not what the eye should find first. */
  readonly quiet?: boolean;
}

/** The mark of a segment inside an SVG: colour, shape and, where there is room, letter. */
export function SegmentGlyph({ index, x = 0, y = 0, radius = 6, letter = false, quiet = false }: SegmentGlyphProps) {
  const style = segmentStyle(index);
  return (
    <g transform={`translate(${x.toFixed(2)},${y.toFixed(2)})`}>
      <path
        d={shapePath(style.shape, radius)}
        fill={quiet ? ink('paper') : style.colour}
        // The outline keeps yellow and sky blue visible on white, and black on dark paper.
        stroke={quiet ? style.colour : ink('ink')}
        strokeWidth={quiet ? 2 : 0.75}
        strokeLinejoin="round"
      />
      {letter && !quiet ? (
        <text textAnchor="middle" dy="0.36em" fontSize={radius * 1.25} fontWeight={700} fill={style.letterInk}>
          {style.letter}
        </text>
      ) : null}
    </g>
  );
}
