import { UndefinedStatisticError } from '@needfinder/domain';
import { createRng, percentileInterval } from '@needfinder/numeric';
import type { Category, RatedUnit } from './types.js';

/** What units contribute to alpha; contributions add up. */
export interface AlphaTotals {
  /** Sum over units of the pairs that differ, each divided by the unit's number of labels less one. */
  readonly disagreement: number;
  /** Labels in units that have at least two, by category. */
  readonly counts: readonly number[];
}

/** @returns null when fewer than two categories occur: no variation, nothing to agree about. */
export function alphaOf({ disagreement, counts }: AlphaTotals): number | null {
  const labels = counts.reduce((sum, count) => sum + count, 0);
  const differing = labels ** 2 - counts.reduce((sum, count) => sum + count ** 2, 0);
  return differing === 0 ? null : 1 - ((labels - 1) * disagreement) / differing;
}

/**
 * Krippendorff's alpha for nominal labels: 1 for perfect agreement, 0 for what chance gives, below 0 for less than that.
 *
 * @param units - Any number of coders; labels may be missing, and units with fewer than two count for nothing.
 * @throws UndefinedStatisticError `stat.alpha.no-pairs`, `stat.alpha.no-variation`
 *
 * Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, section C.
 * Checked against: his four observers and twelve units (.743), and R (krippendorff-alpha.r.spec.ts).
 */
export function krippendorffAlpha(units: readonly RatedUnit[]): number {
  const categories = categoriesOf(units);
  return defined(sum(units.map((unit) => totalsOf(unit, categories))));
}

/**
 * Percentile interval of alpha when units are drawn anew with replacement. Draws in which all labels are the same have
 * no alpha and are left out.
 *
 * @param options.confidence - In (0, 1); .95 unless told.
 * @throws UndefinedStatisticError as `krippendorffAlpha` does.
 *
 * Source: Efron & Tibshirani (1993), ch. 13, on units; Krippendorff's own bootstrap draws pairs of labels as if they
 * were independent, which makes intervals too short when a unit has many coders.
 */
export function krippendorffAlphaInterval(
  units: readonly RatedUnit[],
  options: { readonly seed: number; readonly resamples?: number; readonly confidence?: number },
): { readonly low: number; readonly high: number } {
  const categories = categoriesOf(units);
  const parts = units
    .map((unit) => totalsOf(unit, categories))
    .filter(({ counts }) => counts.some((count) => count > 0));
  defined(sum(parts));
  const rng = createRng(options.seed);
  const replicates: number[] = [];
  for (let resample = 0; resample < (options.resamples ?? 1000); resample += 1) {
    const stream = rng.fork('resample', resample);
    const alpha = alphaOf(sum(parts.map(() => parts[stream.int(parts.length)]!)));
    if (alpha !== null) replicates.push(alpha);
  }
  return percentileInterval(replicates, options.confidence ?? 0.95);
}

const categoriesOf = (units: readonly RatedUnit[]): Category[] => [
  ...new Set(units.flatMap((unit) => unit.filter((label) => label !== null))),
];

function totalsOf(unit: RatedUnit, categories: readonly Category[]): AlphaTotals {
  const counts = categories.map((category) => unit.filter((label) => label === category).length);
  const labels = counts.reduce((total, count) => total + count, 0);
  if (labels < 2) return { disagreement: 0, counts: categories.map(() => 0) };
  return { disagreement: counts.reduce((total, count) => total + count * (labels - count), 0) / (labels - 1), counts };
}

function sum(parts: readonly AlphaTotals[]): AlphaTotals {
  const counts = [...(parts[0]?.counts ?? [])].fill(0);
  let disagreement = 0;
  for (const part of parts) {
    disagreement += part.disagreement;
    part.counts.forEach((count, at) => (counts[at]! += count));
  }
  return { disagreement, counts };
}

function defined(totals: AlphaTotals): number {
  const alpha = alphaOf(totals);
  if (alpha !== null) return alpha;
  if (totals.counts.every((count) => count === 0)) {
    throw new UndefinedStatisticError('stat.alpha.no-pairs', 'Alpha needs a unit that two coders judged');
  }
  throw new UndefinedStatisticError('stat.alpha.no-variation', 'Alpha needs two different labels');
}
