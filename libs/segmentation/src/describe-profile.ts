import { chiSquareUpperTail, choleskyFactor, choleskySolve } from '@needfinder/numeric';
import { estimate, quantitiesOf, type ProfileQuantity } from './estimates.js';
import type { Indicator, ProfileTest } from './types.js';
import { checkMatrix } from './validate.js';

const TEST_NAME = 'Wald test, three-step BCH';

/** Probability of being put into segment s when one belongs to t, `k × k`, rows t. */
function classificationErrors(
  posteriors: Float64Array,
  labels: Int32Array,
  k: number,
  weights: Float64Array,
): Float64Array {
  const table = new Float64Array(k * k);
  const masses = new Float64Array(k);
  for (let row = 0; row < labels.length; row += 1) {
    for (let t = 0; t < k; t += 1) {
      const share = weights[row]! * posteriors[row * k + t]!;
      masses[t] = masses[t]! + share;
      table[t * k + labels[row]!] = table[t * k + labels[row]!]! + share;
    }
  }
  return table.map((value, cell) => (masses[Math.floor(cell / k)]! > 0 ? value / masses[Math.floor(cell / k)]! : 0));
}

/** Inverse of a small matrix by Gauss–Jordan with pivots; null when singular. */
function invert(matrix: Float64Array, size: number): Float64Array | null {
  const left = Float64Array.from(matrix);
  const right = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) right[i * size + i] = 1;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(left[row * size + column]!) > Math.abs(left[pivot * size + column]!)) pivot = row;
    }
    const head = left[pivot * size + column]!;
    if (Math.abs(head) < 1e-9) return null;
    for (let j = 0; j < size; j += 1) {
      for (const side of [left, right]) {
        const held = side[column * size + j]!;
        side[column * size + j] = side[pivot * size + j]! / head;
        if (pivot !== column) side[pivot * size + j] = held;
      }
    }
    for (let row = 0; row < size; row += 1) {
      const factor = left[row * size + column]!;
      if (row === column || factor === 0) continue;
      for (let j = 0; j < size; j += 1) {
        left[row * size + j] = left[row * size + j]! - factor * left[column * size + j]!;
        right[row * size + j] = right[row * size + j]! - factor * right[column * size + j]!;
      }
    }
  }
  return right;
}

/**
 * BCH weights, `n × k`: the inverse of the classification errors undoes on average what assigning people by their most
 * likely segment blurs. Single weights may be negative; their sums are the segments.
 */
function bchWeights(posteriors: Float64Array, k: number, weights: Float64Array): Float64Array | null {
  const n = weights.length;
  const labels = new Int32Array(n);
  for (let row = 0; row < n; row += 1) {
    let best = 0;
    for (let c = 1; c < k; c += 1) if (posteriors[row * k + c]! > posteriors[row * k + best]!) best = c;
    labels[row] = best;
  }
  const inverse = invert(classificationErrors(posteriors, labels, k, weights), k);
  if (!inverse) return null;
  const result = new Float64Array(n * k);
  for (let row = 0; row < n; row += 1) {
    for (let t = 0; t < k; t += 1) result[row * k + t] = weights[row]! * inverse[labels[row]! * k + t]!;
  }
  return result;
}

interface WaldTest {
  readonly statistic: number;
  readonly df: number;
}

/** Wald statistic of "all segments have the same means", by the sandwich covariance of the weighted means. */
function waldTest(quantities: readonly ProfileQuantity[], bch: Float64Array, n: number, k: number): WaldTest | null {
  const q = quantities.length;
  const size = k * q;
  const means = new Float64Array(size);
  const masses = new Float64Array(k);
  for (let row = 0; row < n; row += 1) {
    if (Number.isNaN(quantities[0]!.read(row))) continue;
    for (let t = 0; t < k; t += 1) {
      const w = bch[row * k + t]!;
      masses[t] = masses[t]! + w;
      quantities.forEach((quantity, j) => (means[t * q + j] = means[t * q + j]! + w * quantity.read(row)));
    }
  }
  if (masses.some((mass) => mass <= 1e-6)) return null;
  for (let cell = 0; cell < size; cell += 1) means[cell] = means[cell]! / masses[Math.floor(cell / q)]!;
  const covariance = new Float64Array(size * size);
  const influence = new Float64Array(size);
  for (let row = 0; row < n; row += 1) {
    if (Number.isNaN(quantities[0]!.read(row))) continue;
    for (let cell = 0; cell < size; cell += 1) {
      const t = Math.floor(cell / q);
      influence[cell] = (bch[row * k + t]! * (quantities[cell % q]!.read(row) - means[cell]!)) / masses[t]!;
    }
    for (let a = 0; a < size; a += 1) {
      for (let b = 0; b < size; b += 1)
        covariance[a * size + b] = covariance[a * size + b]! + influence[a]! * influence[b]!;
    }
  }
  // Contrasts of every segment with the last one.
  const df = (k - 1) * q;
  const difference = new Float64Array(df);
  const spread = new Float64Array(df * df);
  const cellOf = (contrast: number): number => contrast;
  const lastOf = (contrast: number): number => (k - 1) * q + (contrast % q);
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

/** Levels that somebody chose, but one: their shares determine the last. */
function testedQuantities(variable: Indicator): ProfileQuantity[] {
  const quantities = quantitiesOf(variable);
  if (variable.scale !== 'nominal' && variable.scale !== 'ordinal') return quantities;
  const n = variable.values.length;
  const chosen = quantities.filter(({ read }) => {
    for (let row = 0; row < n; row += 1) if (read(row) === 1) return true;
    return false;
  });
  return chosen.slice(0, -1);
}

/**
 * Describes segments by variables that did not form them: means or level shares with 95 % intervals, and a test that
 * takes the uncertainty of the memberships into account. Never to be used on basis variables.
 *
 * @param variables - Length n each.
 * @param posteriors - `n × k`, row-major, rows sum to 1.
 * @param weights - Length n, ≥ 0.
 * @throws InvalidError as `fitSegmentation` does.
 *
 * Source: Bolck, Croon & Hagenaars (2004), Political Analysis 12:3-27; Vermunt (2010), Political Analysis 18:450-469
 * (means and sandwich covariance); Holm (1979), Scand. J. Stat. 6:65-70.
 */
export function describeProfile(
  variables: readonly Indicator[],
  posteriors: Float64Array,
  k: number,
  weights?: Float64Array,
): ProfileTest[] {
  if (variables.length === 0) return [];
  checkMatrix(variables, weights);
  const n = variables[0]!.values.length;
  const people = weights ?? new Float64Array(n).fill(1);
  const bch = k > 1 ? bchWeights(posteriors, k, people) : null;
  const tests = variables.map((variable): ProfileTest => {
    const tested = testedQuantities(variable);
    const wald = bch && tested.length > 0 ? waldTest(tested, bch, n, k) : null;
    const reason =
      wald !== null
        ? null
        : k === 1
          ? 'One segment has nothing to be compared with.'
          : 'Too few answers in a segment, or no variation, for a test.';
    return {
      name: variable.name,
      scale: variable.scale,
      rows: quantitiesOf(variable).map((quantity) => ({
        level: quantity.level,
        segments: Array.from({ length: k }, (_, c) =>
          estimate(quantity, n, (row) => people[row]! * posteriors[row * k + c]!),
        ),
        total: estimate(quantity, n, (row) => people[row]!),
      })),
      test: TEST_NAME,
      statistic: wald?.statistic ?? null,
      df: wald?.df ?? null,
      pValue: wald ? chiSquareUpperTail(wald.statistic, wald.df) : null,
      adjustedPValue: null,
      reason,
    };
  });
  const adjusted = adjustByHolm(tests.map(({ pValue }) => pValue));
  return tests.map((test, position) => ({ ...test, adjustedPValue: adjusted[position]! }));
}
