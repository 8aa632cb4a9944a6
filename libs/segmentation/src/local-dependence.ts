import { bivariateResiduals, type BivariateResidual } from './bivariate-residuals.js';
import type { PatternFit } from './estimator.js';
import type { PatternMatrix } from './patterns.js';
import type { Indicator } from './types.js';
import { levelCount } from './validate.js';

/** A pair must be far out by itself, and stand out from the residuals that too few classes leave everywhere. */
const LARGE_RESIDUAL = 10;
const TIMES_UPPER_QUARTILE = 3;
/** A merged item of more cells than this costs more parameters than it relieves. */
const LARGEST_MERGED_ITEM = 9;

/** Pairs of items that go together for a reason of their own; no item twice, the strongest first. */
export function dependentPairs(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  fit: PatternFit,
): BivariateResidual[] {
  const residuals = bivariateResiduals(indicators, matrix, fit.posteriors, fit.k);
  const upperQuartile = residuals[Math.floor(residuals.length / 4)]?.value ?? 0;
  const taken = new Set<number>();
  return residuals.filter(({ first, second, value }) => {
    if (value < LARGE_RESIDUAL || value < TIMES_UPPER_QUARTILE * upperQuartile) return false;
    if (taken.has(first) || taken.has(second)) return false;
    if (levelCount(indicators[first]!) * levelCount(indicators[second]!) > LARGEST_MERGED_ITEM) return false;
    taken.add(first).add(second);
    return true;
  });
}

/**
 * Replaces each pair by one nominal item of their combinations, which leaves their dependence to the item.
 *
 * The likelihood stays that of the same answers, so criteria compare with the unmerged model.
 * Source: Hagenaars (1988), Sociol. Methods Res. 16:379-405 (local dependence in latent class models).
 */
export function mergePairs(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  pairs: readonly BivariateResidual[],
): { indicators: Indicator[]; matrix: PatternMatrix } {
  const merged = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  const kept = indicators.flatMap((_, item) => (merged.has(item) ? [] : [item]));
  const items = kept.length + pairs.length;
  const values = new Float64Array(matrix.rows * items);
  for (let row = 0; row < matrix.rows; row += 1) {
    kept.forEach((item, column) => {
      values[row * items + column] = matrix.values[row * matrix.items + item]!;
    });
    pairs.forEach(({ first, second }, position) => {
      // NaN in either item makes the combination missing.
      values[row * items + kept.length + position] =
        matrix.values[row * matrix.items + first]! * levelCount(indicators[second]!) +
        matrix.values[row * matrix.items + second]!;
    });
  }
  const combined = pairs.map(({ first, second }, position): Indicator => ({
    name: `${indicators[first]!.name} × ${indicators[second]!.name}`,
    scale: 'nominal',
    values: values.filter((_, cell) => cell % items === kept.length + position),
  }));
  return { indicators: [...kept.map((item) => indicators[item]!), ...combined], matrix: { ...matrix, items, values } };
}
