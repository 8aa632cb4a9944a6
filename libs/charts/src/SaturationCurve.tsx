import { Area, LinePath } from '@visx/shape';
import { formatNumber } from '@needfinder/domain';
import { ChartFrame } from './ChartFrame.js';
import { ValueAxis } from './ValueAxis.js';
import { ink } from './ink.js';
import { bandScale, valueScale } from './scales.js';
import type { ChartContext, Drawing } from './ChartFrame.js';

/** One interview more. */
export interface SaturationCurvePoint {
  readonly title: string;
  /** Codes that it is the first to speak of. */
  readonly fresh: number;
  /** Codes known after it. */
  readonly known: number;
  /** Codes known after as many interviews in a random order: mean, and the middle 95 % of the orders. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface SaturationCurveProps extends ChartContext {
  /** In the order of coding. */
  readonly points: readonly SaturationCurvePoint[];
  /** What is counted, in the plural: "needs". */
  readonly codes: string;
}

const HEIGHT = 300;
const MARGIN = { left: 40, right: 8, top: 28, bottom: 40 };
/** Room for one number under a bar. */
const LABEL_WIDTH = 26;

/** New codes with each further interview: bars for what is new, a line for all that is known, a band for other orders. */
export function SaturationCurve({ points, codes, ...context }: SaturationCurveProps) {
  const last = points.at(-1);
  return (
    <ChartFrame
      {...context}
      table={{
        columns: ['Interview', 'Title', `New ${codes}`, `${codes} known`, 'Mean of random orders', 'Middle 95 %'],
        rows: points.map(({ title, fresh, known, mean, low, high }, at) => [
          ...[at + 1, title, fresh, known],
          ...[formatNumber(mean, 1), `${formatNumber(low, 0)}–${formatNumber(high, 0)}`],
        ]),
      }}
      summary={
        last
          ? `After ${points.length} interviews ${last.known} ${codes} are known; the last one brought ${last.fresh} new.`
          : 'No interview is coded.'
      }
      draw={(width) => drawCurve(width, points, codes)}
    />
  );
}

function drawCurve(width: number, points: readonly SaturationCurvePoint[], codes: string): Drawing {
  const bottom = HEIGHT - MARGIN.bottom;
  const bands = bandScale(points.length, [MARGIN.left, width - MARGIN.right], 0.35);
  const values = points.flatMap(({ known, high }) => [known, high]);
  const up = valueScale({ values, range: [bottom, MARGIN.top], fromZero: true });
  const x = (_: SaturationCurvePoint, at: number) => bands.centre(at);
  const step = (width - MARGIN.left - MARGIN.right) / Math.max(1, points.length);
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / step));
  const content = (
    <>
      <ValueAxis scale={up} unit="number" direction="up" from={MARGIN.left} to={width - MARGIN.right} />
      {points.map(({ fresh }, at) => (
        <rect
          key={at}
          x={bands.start(at)}
          width={bands.bandwidth}
          y={up.at(fresh)}
          height={bottom - up.at(fresh)}
          fill={ink('line')}
        />
      ))}
      <Area
        data={[...points]}
        x={x}
        y0={({ low }) => up.at(low)}
        y1={({ high }) => up.at(high)}
        fill={ink('accent')}
        fillOpacity={0.12}
      />
      <LinePath
        data={[...points]}
        x={x}
        y={({ mean }) => up.at(mean)}
        stroke={ink('accent')}
        strokeWidth={1.5}
        strokeDasharray="5 3"
        fill="none"
      />
      <LinePath
        data={[...points]}
        x={x}
        y={({ known }) => up.at(known)}
        stroke={ink('ink')}
        strokeWidth={2}
        fill="none"
      />
      {points.length <= 60
        ? points.map(({ known }, at) => (
            <circle key={at} cx={bands.centre(at)} cy={up.at(known)} r={3} fill={ink('ink')} />
          ))
        : null}
      <g textAnchor="middle" fill={ink('ink')}>
        {points.map((_, at) =>
          (at + 1) % every === 0 || at === 0 ? (
            <text key={at} x={bands.centre(at)} y={bottom + 16}>
              {at + 1}
            </text>
          ) : null,
        )}
      </g>
      <g fill={ink('soft')}>
        <text x={MARGIN.left} y={16}>
          ● {codes} known <tspan fill={ink('accent')}>┄ in random orders, middle 95 %</tspan> ▮ new
        </text>
        <text x={width - MARGIN.right} y={HEIGHT - 4} textAnchor="end">
          Interviews, in the order of coding
        </text>
      </g>
    </>
  );
  return { height: HEIGHT, content };
}
