import { kMeansOnce, mean, standardDeviation, type KMeansProblem, type Rng } from '@needfinder/numeric';
import { pointsOf } from '../estimator.js';
import type { PatternMatrix } from '../patterns.js';
import type { ContinuumTest, Indicator, Style } from '../types.js';
import { drawContinuum, fitCopula, type Copula } from './copula.js';

const SMALLEST_K = 2;
const LARGEST_K = 6;
const STARTS = 2;
const SAMPLES = 39;
/** After this many samples a test that is nowhere near is given up. */
const FIRST_LOOK = 9;
const NOWHERE_NEAR = 0.3;
/** After this many samples one that is beyond doubt has been answered too: standard deviations beyond the continuum. */
const SECOND_LOOK = 19;
const BEYOND_DOUBT = 6;

export interface StyleTest extends ContinuumTest {
  readonly style: Style;
  /** Largest excess over the continuum, in standard deviations of the continuum's own samples. */
  readonly excess: number;
}

/** Share of the total sum of squares that stays within k groups, for each k. */
function withinShares(points: KMeansProblem, rng: Rng): number[] {
  const total = kMeansOnce(points, 1, rng, false).withinSS;
  const shares: number[] = [];
  for (let k = SMALLEST_K; k <= LARGEST_K; k += 1) {
    let best = Infinity;
    for (let start = 0; start < STARTS; start += 1) {
      best = Math.min(best, kMeansOnce(points, k, rng.fork(k, start), false).withinSS);
    }
    shares.push(total > 0 ? best / total : 1);
  }
  return shares;
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
  const asExtreme = samples.filter((sample) => Math.max(...excessOf(sample)) >= excess).length;
  return {
    style,
    pValue: (asExtreme + 1) / (samples.length + 1),
    samples: samples.length,
    k: own.indexOf(excess) + SMALLEST_K,
    excess,
  };
}

/**
 * Tests whether the data hold more group structure than a continuum with the same margins and correlations.
 *
 * @returns One test per style.
 *
 * Source: max-T over k after Westfall & Young (1993); the null is a Gaussian copula (see `fitCopula`).
 * Checked against: planted and segment-free data (fit-segmentation.spec.ts).
 * Cost: forty k-means sweeps per style.
 */
export function testContinuum(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  styles: readonly Style[],
  block: readonly number[],
  rng: Rng,
  onSample: (done: number, total: number) => void,
): StyleTest[] {
  const copula: Copula = fitCopula(matrix, rng.fork('copula'));
  const sweep = (source: PatternMatrix, key: string): number[][] =>
    styles.map((style) => withinShares(pointsOf(indicators, source, style, block), rng.fork(key, style)));
  const observed = sweep(matrix, 'observed');
  const samples: number[][][] = styles.map(() => []);
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    onSample(sample, SAMPLES);
    const drawn = drawContinuum(copula, matrix, rng.fork('sample', sample));
    sweep({ ...matrix, ...drawn }, `sample ${sample}`).forEach((shares, position) => samples[position]!.push(shares));
    if (sample + 1 !== FIRST_LOOK && sample + 1 !== SECOND_LOOK) continue;
    const look = styles.map((style, position) => judge(style, observed[position]!, samples[position]!));
    if (sample + 1 === FIRST_LOOK && look.every(({ pValue }) => pValue > NOWHERE_NEAR)) return look;
    if (sample + 1 === SECOND_LOOK && look.every(({ excess }) => excess > BEYOND_DOUBT)) return look;
  }
  return styles.map((style, position) => judge(style, observed[position]!, samples[position]!));
}
