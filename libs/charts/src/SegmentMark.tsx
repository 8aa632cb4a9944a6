import { FONT_FAMILY } from './ink.js';
import { SegmentGlyph } from './SegmentGlyph.js';
import { segmentLetter } from './segment-style.js';

export interface SegmentMarkProps {
  /** Zero-based position of the segment; null is a respondent who fits none. */
  readonly index: number | null;
  readonly name?: string | undefined;
  /** Edge length in pixels. */
  readonly size?: number;
}

/** The mark of a segment in running text, with its name when given. */
export function SegmentMark({ index, name, size = 20 }: SegmentMarkProps) {
  const spoken = index === null ? 'No segment' : `Segment ${segmentLetter(index)}`;
  return (
    <span className="nf-segment-mark">
      <svg
        width={size}
        height={size}
        viewBox="-12 -12 24 24"
        fontFamily={FONT_FAMILY}
        role={name ? undefined : 'img'}
        aria-label={name ? undefined : spoken}
        aria-hidden={name ? true : undefined}
      >
        {index === null ? (
          <circle r={8} fill="none" stroke="currentColor" strokeWidth={1.5} strokeDasharray="3 3" />
        ) : (
          <SegmentGlyph index={index} radius={8.5} letter />
        )}
      </svg>
      {name ? <span>{name}</span> : null}
    </span>
  );
}
