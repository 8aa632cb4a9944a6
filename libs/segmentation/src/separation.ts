import { symmetricEigen } from '@needfinder/numeric';
import type { BasisColumns } from './basis-columns.js';

/** The plane in which the answers of people differ most. */
export interface SeparationPlane {
  /** Share of the variance of the basis along the first and the second axis, 0 … 1. */
  readonly explained: readonly [number, number];
  /** By column of the basis: its correlation with the first and the second axis, −1 … 1; 0 for a constant column. */
  readonly loadings: readonly (readonly [number, number])[];
  /** n × 2 row-major: where people stand; the origin is the mean. */
  readonly scores: Float64Array;
}

/**
 * First two principal components of the basis.
 *
 * @param weights - Length n, ≥ 0; all 1 when absent.
 * @returns Missing answers stand at the mean of their column. The sign of an axis: its strongest entry is positive.
 *
 * Source: Hotelling (1933), J. Educational Psychology 24:417–441; the plot after Dolnicar, Grün & Leisch (2018), Market
 * Segmentation Analysis, section 8.3. Checked against: four points worked by hand (separation.spec.ts).
 * Cost: O(n columns² + columns³).
 */
export function separationPlane(basis: BasisColumns, weights?: Float64Array): SeparationPlane {
  const { rows, columns } = basis;
  const deviations = fromMean(basis, weights);
  const covariance = new Float64Array(columns * columns);
  let mass = 0;
  for (let row = 0; row < rows; row += 1) {
    const weight = weights ? weights[row]! : 1;
    mass += weight;
    for (let a = 0; a < columns; a += 1) {
      const left = weight * deviations[row * columns + a]!;
      if (left === 0) continue;
      for (let b = a; b < columns; b += 1) {
        covariance[a * columns + b] = covariance[a * columns + b]! + left * deviations[row * columns + b]!;
      }
    }
  }
  for (let a = 0; a < columns; a += 1) {
    for (let b = a; b < columns; b += 1) {
      covariance[b * columns + a] = covariance[a * columns + b] = mass > 0 ? covariance[a * columns + b]! / mass : 0;
    }
  }
  const pairs = symmetricEigen(covariance, columns);
  const total = pairs.reduce((sum, { value }) => sum + value, 0);
  const none = { value: 0, vector: new Float64Array(columns) };
  const axes = [pairs[0] ?? none, pairs[1] ?? none] as const;
  const scores = new Float64Array(rows * 2);
  for (let row = 0; row < rows; row += 1) {
    axes.forEach(({ vector }, axis) => {
      let score = 0;
      for (let column = 0; column < columns; column += 1)
        score += vector[column]! * deviations[row * columns + column]!;
      scores[row * 2 + axis] = score;
    });
  }
  const share = (value: number): number => (total > 0 ? Math.max(0, value) / total : 0);
  const loading = (axis: 0 | 1, column: number): number => {
    const variance = covariance[column * columns + column]!;
    return variance > 0
      ? (axes[axis].vector[column]! * Math.sqrt(Math.max(0, axes[axis].value))) / Math.sqrt(variance)
      : 0;
  };
  return {
    explained: [share(axes[0].value), share(axes[1].value)],
    loadings: Array.from({ length: columns }, (_, column) => [loading(0, column), loading(1, column)] as const),
    scores,
  };
}

/** `rows × columns`: distance of each answer from the mean of its column; 0 where nothing was observed. */
function fromMean({ rows, columns, points, observed }: BasisColumns, weights?: Float64Array): Float64Array {
  const deviations = new Float64Array(rows * columns);
  for (let column = 0; column < columns; column += 1) {
    let sum = 0;
    let mass = 0;
    for (let row = 0; row < rows; row += 1) {
      if (observed && !observed[row * columns + column]) continue;
      const weight = weights ? weights[row]! : 1;
      sum += weight * points[row * columns + column]!;
      mass += weight;
    }
    const mean = mass > 0 ? sum / mass : 0;
    for (let row = 0; row < rows; row += 1) {
      const cell = row * columns + column;
      deviations[cell] = observed && !observed[cell] ? 0 : points[cell]! - mean;
    }
  }
  return deviations;
}
