import { createRng } from '@needfinder/numeric';
import { denseMatrix, multiply, multiplyTransposed, type DenseMatrix, type SparseMatrix } from './sparse-matrix.js';
import { symmetricEigen } from './symmetric-eigen.js';

export interface TruncatedSvd {
  /** Columns × rank, orthonormal columns: A · basis places the rows of A in the latent space. */
  readonly basis: DenseMatrix;
  /** Descending singular values, length rank. */
  readonly singularValues: Float64Array;
}

const OVERSAMPLING = 10;
const POWER_ITERATIONS = 2;

/**
 * Leading right singular vectors of a sparse matrix.
 *
 * @param rank - Wanted dimensions; fewer come back when the matrix has fewer.
 *
 * Source: randomised subspace iteration, Halko, Martinsson & Tropp (2011), SIAM Review 53:217-288, algorithm 4.4.
 * The start is drawn from a fixed seed, so that vectors depend on the texts alone.
 * Cost: O(power iterations × entries × rank).
 */
export function truncatedSvd(a: SparseMatrix, rank: number): TruncatedSvd {
  const width = Math.max(1, Math.min(rank + OVERSAMPLING, a.rows, a.columns));
  const rng = createRng(20_110_505);
  let right = denseMatrix(a.columns, width);
  for (let i = 0; i < right.data.length; i += 1) right.data[i] = rng.normal();
  for (let i = 0; i < POWER_ITERATIONS; i += 1) {
    right = multiplyTransposed(a, orthonormalise(multiply(a, right), 1));
  }
  orthonormalise(right, 2);
  // Rayleigh-Ritz: the Gram matrix of A · right gives singular values and the rotation towards their vectors.
  const { values, vectors } = symmetricEigen(gram(multiply(a, right)), width);
  let kept = 0;
  while (kept < Math.min(rank, width) && values[kept]! > 1e-9 * values[0]!) kept += 1;
  const basis = denseMatrix(a.columns, Math.max(1, kept));
  for (let r = 0; r < a.columns; r += 1) {
    for (let j = 0; j < kept; j += 1) {
      let sum = 0;
      for (let i = 0; i < width; i += 1) sum += right.data[r * width + i]! * vectors[i * width + j]!;
      basis.data[r * basis.columns + j] = sum;
    }
  }
  return {
    basis,
    singularValues: Float64Array.from({ length: basis.columns }, (_, j) => Math.sqrt(Math.max(0, values[j] ?? 0))),
  };
}

/**
 * Makes the columns orthonormal in place by Cholesky of the Gram matrix; columns that vanish become zero. One round is
 * enough to keep a power iteration from collapsing, two give orthonormality to working precision.
 */
function orthonormalise(matrix: DenseMatrix, rounds: 1 | 2): DenseMatrix {
  for (let round = 0; round < rounds; round += 1) {
    const { rows, columns, data } = matrix;
    const factor = gram(matrix);
    const alive = new Uint8Array(columns);
    for (let j = 0; j < columns; j += 1) {
      let pivot = factor[j * columns + j]!;
      const original = pivot;
      for (let i = 0; i < j; i += 1) pivot -= factor[j * columns + i]! ** 2;
      if (pivot > 1e-10 * original && pivot > 0) {
        alive[j] = 1;
        factor[j * columns + j] = Math.sqrt(pivot);
      }
      for (let r = j + 1; r < columns; r += 1) {
        let sum = factor[r * columns + j]!;
        for (let i = 0; i < j; i += 1) sum -= factor[r * columns + i]! * factor[j * columns + i]!;
        factor[r * columns + j] = alive[j] ? sum / factor[j * columns + j]! : 0;
      }
    }
    for (let r = 0; r < rows; r += 1) {
      const row = r * columns;
      for (let j = 0; j < columns; j += 1) {
        let sum = data[row + j]!;
        for (let i = 0; i < j; i += 1) sum -= factor[j * columns + i]! * data[row + i]!;
        data[row + j] = alive[j] ? sum / factor[j * columns + j]! : 0;
      }
    }
  }
  return matrix;
}

function gram({ rows, columns, data }: DenseMatrix): Float64Array {
  const product = new Float64Array(columns * columns);
  for (let r = 0; r < rows; r += 1) {
    const row = r * columns;
    for (let i = 0; i < columns; i += 1) {
      const left = data[row + i]!;
      if (left === 0) continue;
      for (let j = 0; j <= i; j += 1) product[i * columns + j]! += left * data[row + j]!;
    }
  }
  for (let i = 0; i < columns; i += 1) {
    for (let j = 0; j < i; j += 1) product[j * columns + i] = product[i * columns + j]!;
  }
  return product;
}
