import type { Estimate } from '@needfinder/domain';
import { ChartFrame } from './ChartFrame.js';
import { ValueAxis } from './ValueAxis.js';
import { estimateText, intervalText } from './chart-table.js';
import { ink } from './ink.js';
import { bandScale, valueScale } from './scales.js';
import type { ChartContext, Drawing } from './ChartFrame.js';

export interface StabilityOfK {
  readonly k: number;
  /** Agreement between resamples; `n` is the number of pairs of resamples. */
  readonly stability: Estimate;
  /** Quartiles over the pairs of resamples, where they are known. */
  readonly quartiles?: { readonly lower: number; readonly upper: number } | null | undefined;
}

export interface StabilityByKProps extends ChartContext {
  readonly solutions: readonly StabilityOfK[];
  readonly chosenK: number | null;
}

const HEIGHT = 260;
const MARGIN = { left: 36, right: 8, top: 28, bottom: 40 };

/** Whether another sample would be cut alike, per number of segments. */
export function StabilityByK({ solutions, chosenK, ...context }: StabilityByKProps) {
  const known = solutions.filter(({ stability }) => stability.value !== null);
  const best = known.toSorted((a, b) => b.stability.value! - a.stability.value!)[0];
  return (
    <ChartFrame
      {...context}
      table={{
        columns: ['Segments', 'Stability', '95 % interval', 'Middle half', 'Chosen'],
        rows: solutions.map(({ k, stability, quartiles }) => [
          k,
          estimateText(stability, 'number'),
          intervalText(stability, 'number'),
          quartiles ? intervalText({ value: null, low: quartiles.lower, high: quartiles.upper, n: 0 }, 'number') : '',
          k === chosenK ? 'chosen' : '',
        ]),
      }}
      summary={
        best
          ? `The most stable number of segments is ${best.k}, with a stability of ${estimateText(best.stability, 'number')}.` +
            (chosenK === null ? '' : ` Chosen: ${chosenK}.`)
          : 'Stability was not estimated.'
      }
      draw={(width) => drawStability(width, solutions, chosenK)}
    />
  );
}

function drawStability(width: number, solutions: readonly StabilityOfK[], chosenK: number | null): Drawing {
  const bottom = HEIGHT - MARGIN.bottom;
  const bands = bandScale(solutions.length, [MARGIN.left, width - MARGIN.right], 0.4);
  const up = valueScale({ values: [], domain: [0, 1], range: [bottom, MARGIN.top] });
  const boxWidth = Math.min(bands.bandwidth, 36);
  const content = (
    <>
      <ValueAxis scale={up} unit="number" direction="up" from={MARGIN.left} to={width - MARGIN.right} />
      {solutions.map(({ k, stability, quartiles }, i) => {
        const x = bands.centre(i);
        const isChosen = k === chosenK;
        const stroke = isChosen ? ink('accent') : ink('soft');
        const top = Math.max(stability.high ?? 0, stability.value ?? 0, quartiles?.upper ?? 0);
        return (
          <g key={k} stroke={stroke} strokeWidth={isChosen ? 2.5 : 1.5}>
            {typeof stability.low === 'number' && typeof stability.high === 'number' ? (
              <line x1={x} x2={x} y1={up.at(stability.low)} y2={up.at(stability.high)} />
            ) : null}
            {quartiles ? (
              <rect
                x={x - boxWidth / 2}
                width={boxWidth}
                y={up.at(quartiles.upper)}
                height={up.at(quartiles.lower) - up.at(quartiles.upper)}
                fill={ink('paper')}
              />
            ) : null}
            {stability.value === null ? null : (
              <line
                x1={x - boxWidth / 2}
                x2={x + boxWidth / 2}
                y1={up.at(stability.value)}
                y2={up.at(stability.value)}
                strokeWidth={3}
              />
            )}
            <g stroke="none" textAnchor="middle" fill={ink('ink')} fontWeight={isChosen ? 700 : 400}>
              {stability.value === null ? (
                <text x={x} y={bottom - 6} fill={ink('soft')}>
                  –
                </text>
              ) : (
                <text x={x} y={up.at(top) - 6}>
                  {stability.value.toFixed(2)}
                </text>
              )}
              <text x={x} y={bottom + 16}>
                {k}
              </text>
            </g>
          </g>
        );
      })}
      <text x={width - MARGIN.right} y={HEIGHT - 4} textAnchor="end" fill={ink('soft')}>
        Number of segments{chosenK === null ? '' : `, ${chosenK} chosen`}
      </text>
    </>
  );
  return { height: HEIGHT, content };
}
