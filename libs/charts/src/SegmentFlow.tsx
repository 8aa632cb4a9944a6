import { formatCount, formatShare, formatValue } from '@needfinder/domain';
import { ChartFrame } from './ChartFrame.js';
import { ink } from './ink.js';
import { segmentLetter, segmentStyle } from './segment-style.js';
import { textWidth } from './text-width.js';
import type { ChartContext, Drawing } from './ChartFrame.js';

export interface FlowSegment {
  /** Stability across solutions, 0 to 1; null where there is no solution before. */
  readonly slsa: number | null;
  /** Weight of its people by their segment in the solution before; null where there is none. */
  readonly from: readonly number[] | null;
  /** Weight of all its people. */
  readonly size: number;
}

export interface FlowSolution {
  readonly k: number;
  /** A first. */
  readonly segments: readonly FlowSegment[];
}

export interface SegmentFlowProps extends ChartContext {
  /** Ascending in the number of segments, each one more than the one before. */
  readonly solutions: readonly FlowSolution[];
  readonly chosenK: number | null;
}

const BAR = 24;
const GAP = 58;
const LEFT = 30;
const SMALL = 11;

/** Where the segments of each solution come from: bars are segments, ribbons the people they take from the one before. */
export function SegmentFlow({ solutions, chosenK, ...context }: SegmentFlowProps) {
  const origins = Math.max(
    0,
    ...solutions.map(({ segments }) => Math.max(0, ...segments.map((s) => s.from?.length ?? 0))),
  );
  return (
    <ChartFrame
      {...context}
      table={{
        columns: [
          'Segments',
          'Segment',
          'People',
          'Share',
          'SLSa',
          ...Array.from({ length: origins }, (_, o) => `From ${segmentLetter(o)} before`),
        ],
        rows: solutions.flatMap(({ k, segments }) => {
          const people = segments.reduce((sum, { size }) => sum + size, 0);
          return segments.map(({ size, slsa, from }, s) => [
            k,
            segmentLetter(s),
            formatCount(size),
            formatShare(size / people),
            slsa === null ? '' : slsaText(slsa),
            ...Array.from({ length: origins }, (_, o) => (from?.[o] === undefined ? '' : formatCount(from[o]))),
          ]);
        }),
      }}
      summary={summaryOf(solutions, chosenK)}
      draw={(width) => drawFlow(width, solutions, chosenK)}
    />
  );
}

const slsaText = (slsa: number): string => formatValue(slsa, 'number');

function summaryOf(solutions: readonly FlowSolution[], chosenK: number | null): string {
  const shown = solutions.find(({ k }) => k === chosenK);
  const known = (shown?.segments ?? []).flatMap(({ slsa }, s) =>
    slsa === null ? [] : [{ letter: segmentLetter(s), slsa }],
  );
  const ordered = known.toSorted((a, b) => b.slsa - a.slsa);
  const [surest, weakest] = [ordered[0], ordered.at(-1)];
  const from = `Solutions with ${solutions[0]?.k ?? 0} to ${solutions.at(-1)?.k ?? 0} segments.`;
  if (!shown || !surest || !weakest || surest === weakest) return from;
  return (
    `${from} Of the ${shown.k} segments, ${surest.letter} is taken over most whole from the solution before (SLSa ${slsaText(surest.slsa)}), ` +
    `${weakest.letter} is put together from most of it (SLSa ${slsaText(weakest.slsa)}).`
  );
}

interface Bar {
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Places the bars of each solution. Segments stand near those they come from, so that few ribbons cross.
 *
 * @returns By solution and position of the segment; lengths in pixels.
 */
export function placeFlow(
  solutions: readonly FlowSolution[],
  left: number,
  right: number,
): readonly (readonly Bar[])[] {
  const placed: (readonly Bar[])[] = [];
  for (const { segments } of solutions) {
    const before = placed.at(-1);
    const people = segments.reduce((sum, { size }) => sum + size, 0) || 1;
    const middle = ({ from }: FlowSegment, s: number): number => {
      const total = from?.reduce((sum, part) => sum + part, 0) ?? 0;
      if (!before || !from || total === 0) return s;
      return (
        from.reduce((sum, part, o) => sum + part * (before[o] ? (before[o].start + before[o].end) / 2 : 0), 0) / total
      );
    };
    const middles = segments.map(middle);
    let at = left;
    const bars: Bar[] = [];
    for (const s of [...segments.keys()].sort((a, b) => middles[a]! - middles[b]! || a - b)) {
      const end = at + (segments[s]!.size / people) * (right - left);
      bars[s] = { segment: s, start: at, end };
      at = end;
    }
    placed.push(bars);
  }
  return placed;
}

function drawFlow(width: number, solutions: readonly FlowSolution[], chosenK: number | null): Drawing {
  const right = width - 1;
  const placed = placeFlow(solutions, LEFT, right);
  const top = (at: number): number => 18 + at * (BAR + GAP);
  const content = (
    <>
      <text x={0} y={10} fontSize={SMALL} fill={ink('soft')}>
        Segments
      </text>
      {solutions.map(({ segments }, at) =>
        at === 0 ? null : (
          <g key={at}>{ribbons(segments, placed[at - 1]!, placed[at]!, [top(at - 1) + BAR, top(at)])}</g>
        ),
      )}
      {solutions.map(({ k, segments }, at) => (
        <g key={k}>
          <text
            x={12}
            y={top(at) + BAR / 2 + 4}
            textAnchor="middle"
            fontWeight={k === chosenK ? 700 : 400}
            fill={k === chosenK ? ink('accent') : ink('ink')}
          >
            {k}
          </text>
          {placed[at]!.map((bar) => (
            <FlowBar
              key={bar.segment}
              bar={bar}
              y={top(at)}
              slsa={segments[bar.segment]!.slsa}
              isChosen={k === chosenK}
            />
          ))}
        </g>
      ))}
    </>
  );
  return { height: top(Math.max(0, solutions.length - 1)) + BAR + 4, content };
}

function FlowBar({ bar, y, slsa, isChosen }: { bar: Bar; y: number; slsa: number | null; isChosen: boolean }) {
  const { letter, letterInk, colour } = segmentStyle(bar.segment);
  const width = bar.end - bar.start;
  const centre = (bar.start + bar.end) / 2;
  const text = slsa === null ? null : slsaText(slsa);
  return (
    <g textAnchor="middle">
      <rect
        x={bar.start}
        y={y}
        width={Math.max(0, width - 1)}
        height={BAR}
        fill={colour}
        stroke={ink('ink')}
        strokeWidth={isChosen ? 2 : 0.75}
      />
      {width >= textWidth(letter, 12, true) + 2 ? (
        <text x={centre} y={y + BAR / 2 + 4} fontWeight={700} fill={letterInk}>
          {letter}
        </text>
      ) : null}
      {text !== null && width >= textWidth(text, SMALL) ? (
        <text
          x={centre}
          y={y - 4}
          fontSize={SMALL}
          fill={ink('ink')}
          stroke={ink('paper')}
          strokeWidth={3}
          paintOrder="stroke"
        >
          {text}
        </text>
      ) : null}
    </g>
  );
}

/** Every ribbon leaves its bar where the ribbon beside it ends, in the order of the bars that it goes to. */
function ribbons(
  segments: readonly FlowSegment[],
  before: readonly Bar[],
  after: readonly Bar[],
  [from, to]: readonly [number, number],
) {
  const byStart = (bars: readonly Bar[]): Bar[] => bars.toSorted((a, b) => a.start - b.start);
  const leaving = new Map(
    before.map(({ segment }) => [segment, segments.reduce((sum, s) => sum + (s.from?.[segment] ?? 0), 0)]),
  );
  const left = new Map(before.map(({ segment, start }) => [segment, start]));
  const middle = (from + to) / 2;
  return byStart(after).flatMap((bar) => {
    const parts = segments[bar.segment]!.from ?? [];
    const total = parts.reduce((sum, part) => sum + part, 0);
    let at = bar.start;
    return byStart(before).flatMap((origin) => {
      const people = parts[origin.segment] ?? 0;
      if (people <= 0 || total <= 0) return [];
      const start = left.get(origin.segment)!;
      const end = start + (people / leaving.get(origin.segment)!) * (origin.end - origin.start);
      left.set(origin.segment, end);
      const [low, high] = [at, at + (people / total) * (bar.end - bar.start)];
      at = high;
      const x = (value: number): string => value.toFixed(1);
      return [
        <path
          key={`${origin.segment} ${bar.segment}`}
          d={`M${x(start)},${from}C${x(start)},${middle} ${x(low)},${middle} ${x(low)},${to}L${x(high)},${to}C${x(high)},${middle} ${x(end)},${middle} ${x(end)},${from}Z`}
          fill={segmentStyle(origin.segment).colour}
          fillOpacity={0.35}
        />,
      ];
    });
  });
}
