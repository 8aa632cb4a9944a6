import { LinePath } from '@visx/shape';
import { formatNumber } from '@needfinder/domain';
import { ChartFrame } from './ChartFrame.js';
import { ValueAxis } from './ValueAxis.js';
import { ink } from './ink.js';
import { bandScale, valueScale } from './scales.js';
import { textWidth } from './text-width.js';
import type { ChartContext, Drawing } from './ChartFrame.js';

export interface Criterion {
  readonly name: string;
  /** One per k, in the order of `ks`; null where it is undefined. */
  readonly values: readonly (number | null)[];
}

export interface CriteriaByKProps extends ChartContext {
  readonly ks: readonly number[];
  /** Information criteria on one scale: lower is better. */
  readonly criteria: readonly Criterion[];
  readonly chosenK: number | null;
  /** False where the lowest point is no finding: nothing is marked, and no direction is called better. */
  readonly lowerIsBetter?: boolean;
  /** Of the values in the table. */
  readonly decimals?: number;
  /** Fixed ends of the axis, such as [0, 1]; values outside stand at an end. */
  readonly domain?: readonly [number, number];
}

const HEIGHT = 280;
const MARGIN = { top: 16, bottom: 40 };
/** Lines are told apart by dash and by the name at their end; colours are kept for segments. */
const DASHES = [undefined, '7 4', '2 4', '10 3 2 3'];
const LABEL_LINE = 15;

/** What each criterion says about the number of segments; the lowest point of each line is marked. */
export function CriteriaByK({
  ks,
  criteria,
  chosenK,
  lowerIsBetter = true,
  decimals = 1,
  domain,
  ...context
}: CriteriaByKProps) {
  const bests = criteria.map((criterion) => ({ name: criterion.name, k: ks[lowestAt(criterion) ?? -1] }));
  return (
    <ChartFrame
      {...context}
      table={{
        columns: ['Segments', ...criteria.map(({ name }) => name), 'Chosen'],
        rows: ks.map((k, i) => [
          k,
          ...criteria.map(({ values }) =>
            typeof values[i] === 'number' ? formatNumber(values[i], decimals) : 'not defined',
          ),
          k === chosenK ? 'chosen' : '',
        ]),
      }}
      summary={
        (lowerIsBetter ? bests : [])
          .filter(({ k }) => k !== undefined)
          .map(({ name, k }) => `${name} is lowest at ${k} segment${k === 1 ? '' : 's'}.`)
          .join(' ') ||
        criteria.map((criterion) => courseOf(criterion, ks, decimals)).join(' ') ||
        'No criterion is defined.'
      }
      draw={(width) => drawCriteria(width, { ks, criteria, chosenK, lowerIsBetter, domain })}
    />
  );
}

/** "Agreement goes from 0.4 at 2 to 0.8 at 5." */
function courseOf({ name, values }: Criterion, ks: readonly number[], decimals: number): string {
  const known = values.flatMap((value, i) => (value === null ? [] : [{ value, k: ks[i]! }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${name} is not defined.`;
  const told = ({ value, k }: { value: number; k: number }): string => `${formatNumber(value, decimals)} at ${k}`;
  return `${name} goes from ${told(first)} to ${told(last)} segments.`;
}

const lowestAt = ({ values }: Criterion): number | null => {
  const defined = values.filter((value) => value !== null);
  return defined.length > 0 ? values.indexOf(Math.min(...defined)) : null;
};

type CriteriaDrawing = Pick<CriteriaByKProps, 'ks' | 'criteria' | 'chosenK' | 'lowerIsBetter'> & {
  readonly domain: readonly [number, number] | undefined;
};

function drawCriteria(width: number, { ks, criteria, chosenK, lowerIsBetter, domain }: CriteriaDrawing): Drawing {
  const bottom = HEIGHT - MARGIN.bottom;
  const numbers = criteria.flatMap(({ values }) => values.filter((value) => value !== null));
  const up = valueScale({ values: numbers, domain, range: [bottom, MARGIN.top] });
  const left = 12 + Math.max(...up.ticks.map((tick) => textWidth(formatNumber(tick, 2), 11)));
  const right = width - 12 - Math.max(...criteria.map(({ name }) => textWidth(name, 12)));
  const bands = bandScale(ks.length, [left, right], 0.3);
  const points = (criterion: Criterion) =>
    criterion.values.map((value, i) => ({ x: bands.centre(i), y: value === null ? null : up.at(value) }));
  const labelYs = spread(criteria.map((criterion) => points(criterion).findLast(({ y }) => y !== null)?.y ?? bottom));
  const chosenAt = chosenK === null ? -1 : ks.indexOf(chosenK);
  const content = (
    <>
      {chosenAt >= 0 ? (
        <rect
          x={bands.start(chosenAt)}
          width={bands.bandwidth}
          y={MARGIN.top}
          height={bottom - MARGIN.top}
          fill={ink('under')}
        />
      ) : null}
      <ValueAxis scale={up} unit="number" direction="up" from={left} to={right} />
      {criteria.map((criterion, c) => {
        const line = points(criterion);
        const lowest = lowerIsBetter ? line[lowestAt(criterion) ?? -1] : undefined;
        return (
          <g key={criterion.name}>
            <LinePath
              data={line}
              x={({ x }) => x}
              y={({ y }) => y ?? 0}
              defined={({ y }) => y !== null}
              stroke={ink('ink')}
              strokeWidth={1.75}
              strokeDasharray={DASHES[c % DASHES.length]}
              fill="none"
            />
            {line.map(({ x, y }, i) =>
              y === null ? null : <circle key={i} cx={x} cy={y} r={2.5} fill={ink('ink')} />,
            )}
            {lowest && lowest.y !== null ? (
              <circle cx={lowest.x} cy={lowest.y} r={6} fill="none" stroke={ink('accent')} strokeWidth={2} />
            ) : null}
            <text x={right + 4} y={labelYs[c]! + 4} fill={ink('ink')}>
              {criterion.name}
            </text>
          </g>
        );
      })}
      <g textAnchor="middle" fill={ink('ink')}>
        {ks.map((k, i) => (
          <text key={k} x={bands.centre(i)} y={bottom + 16} fontWeight={k === chosenK ? 700 : 400}>
            {k}
          </text>
        ))}
      </g>
      <text x={right} y={HEIGHT - 4} textAnchor="end" fill={ink('soft')}>
        Number of segments{chosenK === null ? '' : `, ${chosenK} chosen`}
        {lowerIsBetter ? ' · lower is better' : ''}
      </text>
    </>
  );
  return { height: HEIGHT, content };
}

/** Pushes labels downwards until no two of them share a line; their order stays. */
function spread(ys: readonly number[]): number[] {
  const order = [...ys.keys()].sort((a, b) => ys[a]! - ys[b]! || a - b);
  const placed = [...ys];
  let lowest = -Infinity;
  for (const i of order) {
    placed[i] = Math.max(ys[i]!, lowest + LABEL_LINE);
    lowest = placed[i]!;
  }
  return placed;
}
