import {
  kMeansOnce,
  mean,
  standardDeviation,
  type KMeansProblem,
  type KMeansSolution,
  type Rng,
} from '@needfinder/numeric';
import { pointsOf } from '../k-means/points.js';
import type { PatternMatrix } from '../patterns.js';
import type { ContinuumTest, Indicator, Style } from '../types.js';
import { drawContinuum, type Copula } from './copula.js';

const SMALLEST_K = 2;
const LARGEST_K = 6;
const STARTS = 3;
const SAMPLES = 99;
/** After this many samples a test that is nowhere near is given up, and after more one that is not near. */
const FIRST_LOOK = 9;
const NOWHERE_NEAR = 0.3;
const THIRD_LOOK = 39;
const NOT_NEAR = 0.1;
/** After this many samples one that is beyond doubt has been answered too: standard deviations beyond the continuum. */
const SECOND_LOOK = 19;
const BEYOND_DOUBT = 6;

export interface StyleTest extends ContinuumTest {
  readonly style: Style;
  /** Largest excess over the continuum, in standard deviations of the continuum's own samples. */
  readonly excess: number;
}

/**
 * How full the border between neighbouring groups is: people of each group and of its nearest neighbour are projected on
 * the line through both centres, and the share of the variance on the line that stays within the two is averaged. A
 * valley between groups shows there and drowns in the sum of squares over all columns.
 */
function borderShare({ points, columns, weights, observed }: KMeansProblem, found: KMeansSolution): number {
  const { k, centres, labels } = found;
  let total = 0;
  let within = 0;
  for (let a = 0; a < k; a += 1) {
    const b = nearestCentre(centres, columns, k, a);
    const sums = [0, 0];
    const squares = [0, 0];
    const masses = [0, 0];
    labels.forEach((label, row) => {
      if (label !== a && label !== b) return;
      let along = 0;
      for (let j = 0; j < columns; j += 1) {
        const cell = row * columns + j;
        if (observed !== null && observed[cell] === 0) continue;
        const middle = (centres[a * columns + j]! + centres[b * columns + j]!) / 2;
        along += (points[cell]! - middle) * (centres[b * columns + j]! - centres[a * columns + j]!);
      }
      const side = label === a ? 0 : 1;
      const w = weights[row]!;
      masses[side]! += w;
      sums[side]! += w * along;
      squares[side]! += w * along * along;
    });
    const mass = masses[0]! + masses[1]!;
    const own = [0, 1].reduce(
      (sum, side) => sum + squares[side]! - sums[side]! ** 2 / Math.max(masses[side]!, 1e-9),
      0,
    );
    const all = squares[0]! + squares[1]! - (sums[0]! + sums[1]!) ** 2 / Math.max(mass, 1e-9);
    if (all > 1e-12) {
      within += mass * (own / all);
      total += mass;
    }
  }
  return total > 0 ? within / total : 1;
}

function nearestCentre(centres: Float64Array, columns: number, k: number, a: number): number {
  let nearest = -1;
  let least = Infinity;
  for (let b = 0; b < k; b += 1) {
    let sum = 0;
    for (let j = 0; j < columns; j += 1) sum += (centres[a * columns + j]! - centres[b * columns + j]!) ** 2;
    if (b !== a && sum < least) {
      least = sum;
      nearest = b;
    }
  }
  return nearest;
}

/** For each k the share of the total sum of squares that stays within k groups, then for each k how full the borders are. */
function structureOf(points: KMeansProblem, rng: Rng): number[] {
  const total = kMeansOnce(points, 1, rng, false).withinSS;
  const shares: number[] = [];
  const borders: number[] = [];
  for (let k = SMALLEST_K; k <= LARGEST_K; k += 1) {
    let best = kMeansOnce(points, k, rng.fork(k, 0), false);
    for (let start = 1; start < STARTS; start += 1) {
      const found = kMeansOnce(points, k, rng.fork(k, start), false);
      if (found.withinSS < best.withinSS) best = found;
    }
    shares.push(total > 0 ? best.withinSS / total : 1);
    borders.push(borderShare(points, best));
  }
  return [...shares, ...borders];
}

/** Each k in standard deviations of the continuum; the largest over k is the statistic, so several k cost nothing. */
function judge(style: Style, observed: readonly number[], samples: readonly (readonly number[])[]): StyleTest {
  const centre = observed.map((_, position) => mean(samples.map((sample) => sample[position]!)));
  const spread = observed.map((_, position) =>
    Math.max(standardDeviation(samples.map((sample) => sample[position]!)), 1e-9),
  );
  const excessOf = (shares: readonly number[]): number[] =>
    shares.map((share, position) => (centre[position]! - share) / spread[position]!);
  const own = excessOf(observed);
  const excess = Math.max(...own);
  const groups = own.slice(0, LARGEST_K - SMALLEST_K + 1);
  const asExtreme = samples.filter((sample) => Math.max(...excessOf(sample)) >= excess).length;
  return {
    style,
    pValue: (asExtreme + 1) / (samples.length + 1),
    samples: samples.length,
    // Borders tell that there are groups; how many, the sums of squares tell better.
    k: groups.indexOf(Math.max(...groups)) + SMALLEST_K,
    excess,
  };
}

/** The statistics of a data set, by style and number of segments. */
export type ContinuumStatistics = readonly (readonly number[])[];

/** Statistics of the data, or of a sample of the continuum in their place. */
export function measureStructure(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  styles: readonly Style[],
  block: readonly number[],
  rng: Rng,
): ContinuumStatistics {
  return styles.map((style) => structureOf(pointsOf(indicators, matrix, style, block), rng.fork(style)));
}

/** The statistics of one sample of the continuum. */
export function measureSample(
  copula: Copula,
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  styles: readonly Style[],
  block: readonly number[],
  rng: Rng,
): ContinuumStatistics {
  const drawn = drawContinuum(copula, matrix, rng.fork('draw'));
  return measureStructure(indicators, { ...matrix, ...drawn }, styles, block, rng);
}

/**
 * Tests whether the data hold more group structure than a continuum with the same margins and correlations.
 *
 * @param samples - Statistics of samples of the continuum, at least two.
 * @returns One test per style.
 *
 * Source: max-T over k after Westfall & Young (1993); the null is a Gaussian copula (see `fitCopula`).
 * Checked against: planted and segment-free data (fit-segmentation.spec.ts, bench/recovery).
 */
export function testContinuum(
  styles: readonly Style[],
  observed: ContinuumStatistics,
  samples: readonly ContinuumStatistics[],
): StyleTest[] {
  return styles.map((style, position) =>
    judge(
      style,
      observed[position]!,
      samples.map((sample) => sample[position]!),
    ),
  );
}

/** Samples that the test draws at a time; after each look it may be decided. */
export const LOOKS: readonly number[] = [FIRST_LOOK, SECOND_LOOK, THIRD_LOOK, SAMPLES];

/** Whether more samples could not change what the test says. */
export const isDecided = (tests: readonly StyleTest[], samples: number): boolean =>
  (samples >= FIRST_LOOK && tests.every(({ pValue }) => pValue > NOWHERE_NEAR)) ||
  (samples >= SECOND_LOOK && tests.every(({ excess }) => excess > BEYOND_DOUBT)) ||
  (samples >= THIRD_LOOK && tests.every(({ pValue }) => pValue > NOT_NEAR));
