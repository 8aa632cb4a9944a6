import { createRng, symmetricEigen } from '@needfinder/numeric';
import { denseMatrix, multiply, multiplyTransposed, type DenseMatrix, type SparseMatrix } from './sparse-matrix.js';

export interface TruncatedSvd {
  /** Columns × rank, orthonormal columns: A · basis places the rows of A in the latent space. */
  readonly basis: DenseMatrix;
  /** Descending singular values, length rank. */
  readonly singularValues: Float64Array;
}

const OVERSAMPLING = 8;
const POWER_ITERATIONS = 2;

/**
 * Leading right singular vectors of a sparse matrix.
 *
 * @param rank - Wanted dimensions; fewer come back when the matrix has fewer.
 *
 * Source: randomised range finder and direct SVD, Halko, Martinsson & Tropp (2011), SIAM Review 53:217-288, algorithms
 * 4.4 and 5.1; B = QᵀA is decomposed by the eigenvectors of BBᵀ. The start is drawn from a fixed seed, so that vectors
 * depend on the texts alone.
 * Cost: O(power iterations × entries × rank + (rows + columns) × rank²).
 */
export function truncatedSvd(a: SparseMatrix, rank: number): TruncatedSvd {
  const width = Math.max(1, Math.min(rank + OVERSAMPLING, a.rows, a.columns));
  const rng = createRng(20_110_505);
  let right = denseMatrix(a.columns, width);
  for (let i = 0; i < right.data.length; i += 1) right.data[i] = rng.normal();
  // B transposed: columns × width.
  for (let i = 0; i <= POWER_ITERATIONS; i += 1) right = multiplyTransposed(a, orthonormalise(multiply(a, right)));
  const pairs = symmetricEigen(gram(right), width);
  const kept = pairs.slice(0, rank).filter(({ value }) => value > 1e-9 * pairs[0]!.value);
  const singularValues = Float64Array.from(kept, ({ value }) => Math.sqrt(value));
  const rotation = denseMatrix(width, kept.length);
  kept.forEach(({ vector }, j) => {
    for (let i = 0; i < width; i += 1) rotation.data[i * kept.length + j] = vector[i]! / singularValues[j]!;
  });
  return { basis: product(right, rotation), singularValues };
}

/** X · R for small R. */
function product(x: DenseMatrix, r: DenseMatrix): DenseMatrix {
  const rotated = denseMatrix(x.rows, r.columns);
  for (let row = 0; row < x.rows; row += 1) {
    const into = row * r.columns;
    for (let i = 0; i < x.columns; i += 1) {
      const value = x.data[row * x.columns + i]!;
      const from = i * r.columns;
      for (let j = 0; j < r.columns; j += 1) rotated.data[into + j]! += value * r.data[from + j]!;
    }
  }
  return rotated;
}

/** Makes the columns orthonormal in place by Cholesky of the Gram matrix; columns that vanish become zero. */
function orthonormalise(matrix: DenseMatrix): DenseMatrix {
  const { rows, columns, data } = matrix;
  const factor = gram(matrix);
  const inverse = new Float64Array(columns);
  for (let j = 0; j < columns; j += 1) {
    let pivot = factor[j * columns + j]!;
    const original = pivot;
    for (let i = 0; i < j; i += 1) pivot -= factor[j * columns + i]! ** 2;
    if (pivot > 1e-10 * original && pivot > 0) inverse[j] = 1 / Math.sqrt(pivot);
    for (let r = j + 1; r < columns; r += 1) {
      let sum = factor[r * columns + j]!;
      for (let i = 0; i < j; i += 1) sum -= factor[r * columns + i]! * factor[j * columns + i]!;
      factor[r * columns + j] = sum * inverse[j]!;
    }
  }
  const solved = new Float64Array(columns);
  for (let r = 0; r < rows; r += 1) {
    const row = r * columns;
    for (let j = 0; j < columns; j += 1) {
      let sum = data[row + j]!;
      const at = j * columns;
      for (let i = 0; i < j; i += 1) sum -= factor[at + i]! * solved[i]!;
      solved[j] = sum * inverse[j]!;
    }
    data.set(solved, row);
  }
  return matrix;
}

function gram({ rows, columns, data }: DenseMatrix): Float64Array {
  const sums = new Float64Array(columns * columns);
  const values = new Float64Array(columns);
  for (let r = 0; r < rows; r += 1) {
    for (let j = 0; j < columns; j += 1) values[j] = data[r * columns + j]!;
    for (let i = 0; i < columns; i += 1) {
      const left = values[i]!;
      if (left === 0) continue;
      const at = i * columns;
      for (let j = 0; j <= i; j += 1) sums[at + j]! += left * values[j]!;
    }
  }
  for (let i = 0; i < columns; i += 1) {
    for (let j = 0; j < i; j += 1) sums[j * columns + i] = sums[i * columns + j]!;
  }
  return sums;
}
