import { invertMatrix } from '../inverse.js';

/** The segment a person most likely belongs to; the lowest number wins a tie. */
function mostLikely(posteriors: Float64Array, row: number, k: number): number {
  let best = 0;
  for (let c = 1; c < k; c += 1) if (posteriors[row * k + c]! > posteriors[row * k + best]!) best = c;
  return best;
}

/**
 * Probability of being put into segment s when one belongs to t.
 *
 * @param posteriors - `n × k`, row-major, rows sum to 1.
 * @param labels - Length n, the segment each person is put into.
 * @param weights - Length n, ≥ 0.
 * @returns `k × k`, rows t, each sums to 1; a row of zeros for a segment nobody belongs to.
 *
 * Source: Bolck, Croon & Hagenaars (2004), Political Analysis 12:3-27, equation 4.
 */
export function classificationErrors(
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

/** What the second step leaves for the third. */
export interface ThreeStep {
  readonly n: number;
  readonly k: number;
  /** Length n: how many people each row stands for. */
  readonly people: Float64Array;
  /** `n × k`. */
  readonly posteriors: Float64Array;
  /** Length n: the likeliest segment. */
  readonly labels: Int32Array;
  /** `k × k`, rows t: probability of being put into s when one belongs to t; and its inverse. */
  readonly errors: Float64Array;
  readonly inverse: Float64Array;
}

/** BCH weight of a person for a segment; may be negative. */
export const bchWeight = ({ people, labels, inverse, k }: ThreeStep, row: number, segment: number): number =>
  people[row]! * inverse[labels[row]! * k + segment]!;

/**
 * Prepares BCH weights: the inverse of the classification errors undoes on average what assigning people by their most
 * likely segment blurs. A single weight may be negative; their sums over people are the segments.
 *
 * @param posteriors - `n × k`, row-major, rows sum to 1.
 * @param people - Length n, ≥ 0.
 * @returns null when the errors cannot be undone: a segment to which nobody is assigned.
 *
 * Source: Bolck, Croon & Hagenaars (2004), Political Analysis 12:3-27; Vermunt (2010), Political Analysis 18:450-469,
 * section 4 (weights per person).
 */
export function prepareThreeStep(posteriors: Float64Array, k: number, people: Float64Array): ThreeStep | null {
  const n = people.length;
  const labels = Int32Array.from({ length: n }, (_, row) => mostLikely(posteriors, row, k));
  const errors = classificationErrors(posteriors, labels, k, people);
  const inverse = invertMatrix(errors, k);
  return inverse && { n, k, people, posteriors, labels, errors, inverse };
}
