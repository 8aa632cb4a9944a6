import type { ProfileQuantity } from '../estimates.js';
import { bchWeight, type ThreeStep } from './bch.js';
import type { FirstStep } from './first-step.js';

/** Means of some quantities in every segment, with their sampling covariance. */
export interface SegmentMeans {
  /** `k × quantities`; NaN in a segment without anybody who answered. */
  readonly means: Float64Array;
  /** `(k × quantities)²`. */
  readonly covariance: Float64Array;
  /** Length k: people who answered. */
  readonly masses: Float64Array;
  /** Length k: how many people of one segment for certain these are worth. */
  readonly worth: Float64Array;
}

/**
 * BCH means of the quantities of one variable by segment, and their sandwich covariance.
 *
 * @param first - Uncertainty of the class model; null takes the classification errors as known.
 *
 * Source: Vermunt (2010), Political Analysis 18:450-469, section 4; Bakk, Oberski & Vermunt (2014) for `first`.
 * Checked against: BCH on the posteriors of poLCA 1.6.0.2 (reference-models.spec.ts).
 */
export function segmentMeans(
  three: ThreeStep,
  quantities: readonly ProfileQuantity[],
  first: FirstStep | null,
): SegmentMeans {
  const { n, k, people, labels, inverse } = three;
  const q = quantities.length;
  const size = k * q;
  // People and sums of the quantities by assigned segment are all the means need.
  const assigned = new Float64Array(k);
  const squares = new Float64Array(k);
  const sums = new Float64Array(k * q);
  const answered = Array.from({ length: n }, (_, row) => row).filter((row) => !Number.isNaN(quantities[0]!.read(row)));
  for (const row of answered) {
    const s = labels[row]!;
    assigned[s] = assigned[s]! + people[row]!;
    squares[s] = squares[s]! + people[row]! ** 2;
    quantities.forEach(({ read }, j) => (sums[s * q + j] = sums[s * q + j]! + people[row]! * read(row)));
  }
  const masses = Float64Array.from({ length: k }, (_, t) =>
    assigned.reduce((mass, people, s) => mass + people * inverse[s * k + t]!, 0),
  );
  const worth = masses.map((mass, t) => {
    const square = squares.reduce((sum, value, s) => sum + value * inverse[s * k + t]! ** 2, 0);
    return square > 0 ? (mass * mass) / square : 0;
  });
  const means = Float64Array.from({ length: size }, (_, cell) => {
    const t = Math.floor(cell / q);
    let sum = 0;
    for (let s = 0; s < k; s += 1) sum += sums[s * q + (cell % q)]! * inverse[s * k + t]!;
    return masses[t]! > 1e-6 ? sum / masses[t]! : Number.NaN;
  });
  const throughErrors = Array.from({ length: size }, (_, cell) => {
    const t = Math.floor(cell / q);
    if (!first || Number.isNaN(means[cell]!)) return null;
    const coefficients = new Float64Array(k * k);
    for (let s = 0; s < k; s += 1) {
      const left = (sums[s * q + (cell % q)]! - assigned[s]! * means[cell]!) / masses[t]!;
      for (let a = 0; a < k; a += 1) {
        for (let b = 0; b < k; b += 1) {
          coefficients[a * k + b] = coefficients[a * k + b]! - left * inverse[s * k + a]! * inverse[b * k + t]!;
        }
      }
    }
    return first.influenceOf(coefficients);
  });
  const covariance = new Float64Array(size * size);
  const influence = new Float64Array(size);
  const addRow = (row: number, hasAnswer: boolean): void => {
    for (let cell = 0; cell < size; cell += 1) {
      const t = Math.floor(cell / q);
      const own =
        hasAnswer && masses[t]! > 1e-6
          ? (bchWeight(three, row, t) * (quantities[cell % q]!.read(row) - means[cell]!)) / masses[t]!
          : 0;
      influence[cell] = own + (throughErrors[cell]?.(row) ?? 0);
    }
    for (let a = 0; a < size; a += 1) {
      for (let b = 0; b <= a; b += 1) {
        covariance[a * size + b] = covariance[a * size + b]! + influence[a]! * influence[b]!;
      }
    }
  };
  if (first) for (let row = 0; row < n; row += 1) addRow(row, !Number.isNaN(quantities[0]!.read(row)));
  else for (const row of answered) addRow(row, true);
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) covariance[b * size + a] = covariance[a * size + b]!;
  }
  return { means, covariance, masses, worth };
}
