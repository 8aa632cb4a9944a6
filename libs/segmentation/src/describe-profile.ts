import { chiSquareUpperTail, choleskyFactor, choleskySolve } from '@needfinder/numeric';
import { estimate, estimateOf, quantitiesOf, type ProfileQuantity } from './estimates.js';
import { prepareThreeStep } from './three-step/bch.js';
import { firstStepOf } from './three-step/first-step.js';
import { segmentMeans, type SegmentMeans } from './three-step/segment-means.js';
import type { Indicator, ProfileTest } from './types.js';
import { checkMatrix } from './validate.js';

const TEST_NAME = 'Wald test, three-step BCH';

interface WaldTest {
  readonly statistic: number;
  readonly df: number;
}

/** Wald statistic of "all segments have the same means" of the tested quantities. */
function waldTest({ means, covariance, masses }: SegmentMeans, tested: readonly number[]): WaldTest | null {
  const k = masses.length;
  const q = means.length / k;
  const size = k * q;
  if (tested.length === 0 || masses.some((mass) => mass <= 1e-6)) return null;
  // Contrasts of every segment with the last one.
  const df = (k - 1) * tested.length;
  const difference = new Float64Array(df);
  const spread = new Float64Array(df * df);
  const quantityOf = (contrast: number): number => tested[contrast % tested.length]!;
  const cellOf = (contrast: number): number => Math.floor(contrast / tested.length) * q + quantityOf(contrast);
  const lastOf = (contrast: number): number => (k - 1) * q + quantityOf(contrast);
  for (let a = 0; a < df; a += 1) {
    difference[a] = means[cellOf(a)]! - means[lastOf(a)]!;
    for (let b = 0; b < df; b += 1) {
      spread[a * df + b] =
        covariance[cellOf(a) * size + cellOf(b)]! -
        covariance[cellOf(a) * size + lastOf(b)]! -
        covariance[lastOf(a) * size + cellOf(b)]! +
        covariance[lastOf(a) * size + lastOf(b)]!;
    }
  }
  const factor = choleskyFactor(spread, df);
  if (!factor) return null;
  const solved = choleskySolve(factor, df, difference);
  return { statistic: solved.reduce((sum, value, a) => sum + value * difference[a]!, 0), df };
}

/** Holm's step-down adjustment; null stays null and counts for nothing. */
export function adjustByHolm(pValues: readonly (number | null)[]): (number | null)[] {
  const order = pValues
    .flatMap((p, position) => (p === null ? [] : [position]))
    .sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let largest = 0;
  order.forEach((position, rank) => {
    largest = Math.max(largest, Math.min(1, (order.length - rank) * pValues[position]!));
    adjusted[position] = largest;
  });
  return adjusted;
}

/** Positions of the quantities to test: levels that somebody chose, but one, for their shares determine the last. */
function testedQuantities(variable: Indicator, quantities: readonly ProfileQuantity[]): number[] {
  const positions = [...quantities.keys()];
  if (variable.scale !== 'nominal' && variable.scale !== 'ordinal') return positions;
  const chosen = new Set(variable.values);
  return positions.filter((level) => chosen.has(level)).slice(0, -1);
}

const reasonOf = (k: number): string =>
  k === 1
    ? 'One segment has nothing to be compared with.'
    : 'Too few answers in a segment, or no variation, for a test.';

/**
 * Describes segments by variables that did not form them: means or level shares with 95 % intervals, and a test, both
 * by the bias-adjusted three-step method, which takes the uncertainty of the memberships into account. Never to be used
 * on basis variables.
 *
 * @param variables - Length n each.
 * @param posteriors - `n × k`, row-major, rows sum to 1.
 * @param weights - Length n, ≥ 0.
 * @param basis - The indicators that formed the segments, length n each: with them intervals and test also carry the
 *   uncertainty of the class model; without them the classification errors are taken as known, and intervals of poorly
 *   separated segments come out too narrow.
 * @returns One per variable. Where the errors cannot be undone (a segment to which nobody is assigned) estimates weigh
 *   people by their probabilities, without a test.
 * @throws InvalidError as `fitSegmentation` does.
 *
 * Source: Bolck, Croon & Hagenaars (2004), Political Analysis 12:3-27; Vermunt (2010), Political Analysis 18:450-469
 * (means and sandwich covariance); Bakk, Oberski & Vermunt (2014), Political Analysis 22:520-540 (class model); Holm
 * (1979), Scand. J. Stat. 6:65-70.
 * Checked against: BCH on the posteriors of poLCA 1.6.0.2 (reference-models.spec.ts); coverage of the intervals in
 * simulation (coverage.spec.ts).
 */
export function describeProfile(
  variables: readonly Indicator[],
  posteriors: Float64Array,
  k: number,
  weights?: Float64Array,
  basis?: readonly Indicator[],
): ProfileTest[] {
  if (variables.length === 0) return [];
  checkMatrix(variables, weights);
  const n = variables[0]!.values.length;
  const people = weights ?? new Float64Array(n).fill(1);
  const three = k > 1 ? prepareThreeStep(posteriors, k, people) : null;
  const first = three && basis && basis.length > 0 ? firstStepOf(three, basis) : null;
  const tests = variables.map((variable): ProfileTest => {
    const quantities = quantitiesOf(variable);
    const moments = three && segmentMeans(three, quantities, first);
    const wald = moments && waldTest(moments, testedQuantities(variable, quantities));
    const q = quantities.length;
    return {
      name: variable.name,
      scale: variable.scale,
      rows: quantities.map((quantity, j) => ({
        level: quantity.level,
        segments: Array.from({ length: k }, (_, c) => {
          if (!moments) return estimate(quantity, n, (row) => people[row]! * posteriors[row * k + c]!);
          const cell = c * q + j;
          const variance = moments.covariance[cell * k * q + cell]!;
          return estimateOf(moments.means[cell]!, variance, quantity.isShare, moments.worth[c]!);
        }),
        total: estimate(quantity, n, (row) => people[row]!),
      })),
      test: TEST_NAME,
      statistic: wald?.statistic ?? null,
      df: wald?.df ?? null,
      pValue: wald ? chiSquareUpperTail(wald.statistic, wald.df) : null,
      adjustedPValue: null,
      reason: wald ? null : reasonOf(k),
    };
  });
  const adjusted = adjustByHolm(tests.map(({ pValue }) => pValue));
  return tests.map((test, position) => ({ ...test, adjustedPValue: adjusted[position]! }));
}
