import type { PatternMatrix } from './patterns.js';
import { personMeans } from './rating-block.js';

/**
 * Share of the variance of the ratings that is the person's mean rating.
 *
 * @param block - Positions of the rating items; at least one.
 * @returns 0 … 1.
 */
export function styleShareOfRatings(matrix: PatternMatrix, block: readonly number[]): number {
  const { rows, items, values, weights } = matrix;
  const means = personMeans(values, rows, items, block);
  const itemMeans = itemMeansOf(matrix, block);
  let between = 0;
  let total = 0;
  let centre = 0;
  let mass = 0;
  for (let row = 0; row < rows; row += 1) {
    let deviation = 0;
    let count = 0;
    block.forEach((item, position) => {
      const value = values[row * items + item]!;
      if (Number.isNaN(value)) return;
      const d = value - itemMeans[position]!;
      deviation += d;
      count += 1;
      total += weights[row]! * d * d;
    });
    if (count === 0 || Number.isNaN(means[row]!)) continue;
    between += weights[row]! * count * (deviation / count) ** 2;
    centre += weights[row]! * deviation;
    mass += weights[row]! * count;
  }
  const shift = mass > 0 ? centre / mass : 0;
  return total > 0 ? Math.max(0, between - mass * shift * shift) / total : 0;
}

function itemMeansOf(matrix: PatternMatrix, block: readonly number[]): Float64Array {
  return Float64Array.from(block, (item) => {
    let mass = 0;
    let sum = 0;
    for (let row = 0; row < matrix.rows; row += 1) {
      const value = matrix.values[row * matrix.items + item]!;
      if (Number.isNaN(value)) continue;
      mass += matrix.weights[row]!;
      sum += matrix.weights[row]! * value;
    }
    return mass > 0 ? sum / mass : 0;
  });
}

/**
 * Share of the variance between segments that is only how high its members rate everything: the variance of the
 * segments' overall mean over the variance of their profiles.
 *
 * @param labels - Segment of each pattern.
 * @returns 0 … 1; 0 for one segment.
 */
export function styleShareOfSegments(
  matrix: PatternMatrix,
  block: readonly number[],
  labels: Int32Array,
  k: number,
): number {
  const { rows, items, values, weights } = matrix;
  const centres = itemMeansOf(matrix, block);
  let between = 0;
  let level = 0;
  for (let c = 0; c < k; c += 1) {
    const deviations: number[] = [];
    let members = 0;
    for (let row = 0; row < rows; row += 1) if (labels[row] === c) members += weights[row]!;
    block.forEach((item, position) => {
      let mass = 0;
      let sum = 0;
      for (let row = 0; row < rows; row += 1) {
        const value = values[row * items + item]!;
        if (labels[row] !== c || Number.isNaN(value)) continue;
        mass += weights[row]!;
        sum += weights[row]! * value;
      }
      deviations.push(mass > 0 ? sum / mass - centres[position]! : 0);
    });
    const overall = deviations.reduce((sum, d) => sum + d, 0) / deviations.length;
    between += members * deviations.reduce((sum, d) => sum + d * d, 0);
    level += members * deviations.length * overall * overall;
  }
  return between > 1e-12 ? level / between : 0;
}
