import { formatNumber, formatShare } from '@needfinder/domain';
import { ink } from './ink.js';
import type { EstimateUnit } from '@needfinder/domain';
import type { ValueScale } from './scales.js';

export interface ValueAxisProps {
  readonly scale: ValueScale;
  readonly unit: EstimateUnit;
  /** Across: values run left to right. Up: values run bottom to top. */
  readonly direction: 'across' | 'up';
  /** The two ends of each grid line. */
  readonly from: number;
  readonly to: number;
  /** Writes the values of an axis across under `from` instead of above it. */
  readonly below?: boolean;
}

const TICK_SIZE = 11;

/** Quiet grid lines with their values at `from`. */
export function ValueAxis({ scale, unit, direction, from, to, below = false }: ValueAxisProps) {
  return (
    <g data-axis="" fontSize={TICK_SIZE} fill={ink('soft')}>
      {scale.ticks.map((tick) => {
        const at = scale.at(tick);
        const line =
          direction === 'across' ? { x1: at, x2: at, y1: from, y2: to } : { x1: from, x2: to, y1: at, y2: at };
        const label =
          direction === 'across'
            ? { x: at, y: below ? from + 15 : from - 6, textAnchor: 'middle' }
            : { x: from - 6, y: at + 4, textAnchor: 'end' };
        return (
          <g key={tick}>
            <line {...line} stroke={ink('line')} />
            <text x={label.x} y={label.y} textAnchor={label.textAnchor as 'middle' | 'end'}>
              {unit === 'share' ? formatShare(tick) : formatNumber(tick, 2)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
