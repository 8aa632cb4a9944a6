import { scaleBand, scaleLinear } from '@visx/scale';
import type { Estimate } from '@needfinder/domain';

export type Scale = (value: number) => number;

export interface ValueScale {
  readonly at: Scale;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** Every number an estimate draws: its value and the ends of its interval. */
export const drawnNumbers = (estimate: Estimate | null | undefined): number[] =>
  estimate
    ? [estimate.value, estimate.low, estimate.high].filter(
        (v): v is number => typeof v === 'number' && Number.isFinite(v),
      )
    : [];

export interface ValueScaleOptions {
  readonly values: readonly number[];
  readonly range: readonly [number, number];
  /** Fixed ends, such as [0, 1] for a probability. */
  readonly domain?: readonly [number, number] | undefined;
  /** Bars begin at zero, always; dots may leave it out. */
  readonly fromZero?: boolean;
  readonly ticks?: number;
}

/** A linear scale with round ends and round ticks. No values, or one value, still give a scale one can draw on. */
export function valueScale({ values, range, domain, fromZero = false, ticks = 5 }: ValueScaleOptions): ValueScale {
  const low = Math.min(...(fromZero ? [0] : []), ...values);
  const high = Math.max(...(fromZero ? [0] : []), ...values);
  const isDrawable = Number.isFinite(low) && Number.isFinite(high);
  const ends = domain ?? (!isDrawable ? [0, 1] : low === high ? [low, high + (Math.abs(high) || 1)] : [low, high]);
  const scale = scaleLinear<number>({
    domain: [...ends],
    range: [...range],
    nice: domain === undefined,
    clamp: domain !== undefined,
  });
  const [from, to] = scale.domain() as [number, number];
  return { at: (value) => scale(value), domain: [from, to], ticks: scale.ticks(ticks) };
}

export interface BandScale {
  /** Left edge of the band of the i-th member. */
  readonly start: (index: number) => number;
  readonly centre: (index: number) => number;
  readonly bandwidth: number;
}

/** Equal bands with a gap of `padding` of a step between them. */
export function bandScale(count: number, range: readonly [number, number], padding = 0.3): BandScale {
  const scale = scaleBand<number>({ domain: Array.from({ length: count }, (_, i) => i), range: [...range], padding });
  const start = (index: number): number => scale(index) ?? range[0];
  return { start, centre: (index) => start(index) + scale.bandwidth() / 2, bandwidth: scale.bandwidth() };
}

/**
 * Moves marks that would overlap into lanes above and below their line.
 *
 * @param positions - Along the axis, in pixels.
 * @returns Lane of each mark: 0, 1, −1, 2, −2, … Marks in one lane are at least `distance` apart while there are lanes.
 */
export function dodge(positions: readonly number[], distance: number, lanes = 3): number[] {
  const order = [...positions.keys()].sort((a, b) => positions[a]! - positions[b]! || a - b);
  const ends = new Array<number>(lanes).fill(-Infinity);
  const lane = new Array<number>(positions.length).fill(0);
  for (const i of order) {
    const free = ends.findIndex((end) => positions[i]! - end >= distance);
    const chosen = free >= 0 ? free : ends.indexOf(Math.min(...ends));
    ends[chosen] = positions[i]!;
    lane[i] = chosen % 2 === 1 ? (chosen + 1) / 2 : -chosen / 2;
  }
  return lane.map((value) => value + 0);
}
