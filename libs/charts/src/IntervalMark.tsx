import { ink } from './ink.js';
import type { Estimate } from '@needfinder/domain';
import type { Scale } from './scales.js';

export interface IntervalMarkProps {
  readonly estimate: Estimate | null | undefined;
  readonly at: Scale;
  readonly y: number;
  /** Height of the end strokes. */
  readonly cap?: number;
  /** Dark on light bars, so that it is seen inside and outside of them. */
  readonly stroke?: string;
}

/** A horizontal interval with end strokes; nothing where there is none. */
export function IntervalMark({ estimate, at, y, cap = 6, stroke = ink('ink') }: IntervalMarkProps) {
  if (typeof estimate?.low !== 'number' || typeof estimate.high !== 'number') return null;
  const from = at(estimate.low);
  const to = at(estimate.high);
  return (
    <path
      d={`M${from},${y - cap / 2}v${cap}M${from},${y}H${to}M${to},${y - cap / 2}v${cap}`}
      fill="none"
      stroke={stroke}
      strokeWidth={1}
    />
  );
}
