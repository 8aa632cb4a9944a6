import { Bar } from '@visx/shape';
import { formatNumber, formatShare } from '@needfinder/domain';
import { ink } from './ink.js';
import { IntervalMark } from './IntervalMark.js';
import { segmentLetter, segmentStyle } from './segment-style.js';
import type { StripSolution } from './SolutionStrip.js';

export interface SolutionPanelProps {
  readonly solution: StripSolution;
  readonly width: number;
  readonly height: number;
  readonly lowestBic: number | null;
  readonly isChosen: boolean;
  readonly isProposed: boolean;
}

const PAD = 10;
const HEAD = 34;
const BAR_STEP = 16;
const FOOT = 76;

/** Height that fits the bars of the solution with most segments. */
export const panelHeight = (mostSegments: number): number => HEAD + mostSegments * BAR_STEP + FOOT;

/** One number of segments: its sizes, its stability on a line from 0 to 1, and how far its BIC is from the best. */
export function SolutionPanel({ solution, width, height, lowestBic, isChosen, isProposed }: SolutionPanelProps) {
  const { k, sizes, stability, bic } = solution;
  const barLeft = PAD + 14;
  const barRoom = width - barLeft - PAD - 34;
  const stabilityY = height - FOOT + 38;
  const at = (value: number): number => PAD + value * (width - 2 * PAD);
  return (
    <>
      <rect
        x={0.5}
        y={0.5}
        width={width - 1}
        height={height - 1}
        rx={4}
        fill={ink('paper')}
        stroke={isChosen ? ink('accent') : ink('line')}
        strokeWidth={isChosen ? 2 : 1}
      />
      <rect
        className="nf-focus-ring"
        x={3}
        y={3}
        width={width - 6}
        height={height - 6}
        rx={3}
        fill="none"
        stroke={ink('accent')}
        strokeWidth={2}
        visibility="hidden"
      />
      <text x={PAD} y={22} fontSize={14} fontWeight={600} fill={ink('ink')}>
        {k}
      </text>
      {isProposed ? (
        <text x={width - PAD} y={22} textAnchor="end" fill={ink('accent')}>
          proposed
        </text>
      ) : null}
      {sizes.map((size, s) => {
        const y = HEAD + s * BAR_STEP;
        return (
          <g key={s}>
            <text x={PAD} y={y + 10} fontSize={11} fill={ink('soft')}>
              {segmentLetter(s)}
            </text>
            <Bar
              x={barLeft}
              y={y}
              width={Math.max(size, 0) * barRoom}
              height={11}
              fill={segmentStyle(s).colour}
              stroke={ink('soft')}
              strokeWidth={0.5}
            />
            <text x={barLeft + size * barRoom + 4} y={y + 10} fontSize={11} fill={ink('ink')}>
              {formatShare(size)}
            </text>
          </g>
        );
      })}
      <text x={PAD} y={stabilityY - 14} fontSize={11} fill={ink('soft')}>
        stability{' '}
        <tspan fill={ink('ink')} fontWeight={600}>
          {typeof stability?.value === 'number' ? stability.value.toFixed(2) : '–'}
        </tspan>
      </text>
      <line x1={at(0)} x2={at(1)} y1={stabilityY} y2={stabilityY} stroke={ink('line')} strokeWidth={3} />
      <IntervalMark estimate={stability} at={at} y={stabilityY} cap={8} />
      {typeof stability?.value === 'number' ? (
        <circle cx={at(stability.value)} cy={stabilityY} r={4} fill={ink('ink')} />
      ) : null}
      <text x={PAD} y={height - 14} fontSize={11} fill={ink('soft')}>
        BIC{' '}
        <tspan fill={ink('ink')} fontWeight={bic === lowestBic ? 700 : 400}>
          {bicText(bic, lowestBic)}
        </tspan>
      </text>
    </>
  );
}

/** BIC means nothing alone: the best is named and the others say how far off they are. */
function bicText(bic: number | null, lowest: number | null): string {
  if (bic === null || lowest === null) return '–';
  return bic === lowest ? `${formatNumber(bic, 0)} best` : `+${formatNumber(bic - lowest, 0)}`;
}
