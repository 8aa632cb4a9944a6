/** Sweeps over all pairs; ten are plenty for doubles. */
const MOST_SWEEPS = 60;
const NEGLIGIBLE = 1e-30;

/** One eigenvalue with its vector of length 1. */
export interface EigenPair {
  readonly value: number;
  readonly vector: Float64Array;
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations.
 *
 * @param matrix - size × size, symmetric, finite.
 * @returns As many pairs as rows, the largest eigenvalue first. The entry of a vector that is largest in absolute value is
 *   positive (the first of equal ones), so that the same matrix always gives the same signs.
 *
 * Source: Golub & Van Loan (2013), Matrix Computations, 4th edition, Jacobi methods. Checked against: matrices solved by
 * hand, and V Λ Vᵀ (symmetric-eigen.spec.ts). Cost: O(size³) a sweep.
 */
export function symmetricEigen(matrix: ArrayLike<number>, size: number): EigenPair[] {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) v[i * size + i] = 1;
  const total = a.reduce((sum, value) => sum + value * value, 0);
  for (let sweep = 0; sweep < MOST_SWEEPS && offDiagonal(a, size) > NEGLIGIBLE * total; sweep += 1) {
    for (let p = 0; p < size - 1; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, v, size, p, q);
  }
  return Array.from({ length: size }, (_, i) => ({
    value: a[i * size + i]!,
    vector: positive(Float64Array.from({ length: size }, (__, row) => v[row * size + i]!)),
  })).sort((first, second) => second.value - first.value);
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) sum += 2 * a[p * size + q]! ** 2;
  return sum;
}

/** Turns the plane of p and q so that their entry becomes 0. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  if (apq === 0) return;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  const turn = (of: Float64Array, first: number, second: number): void => {
    const [x, y] = [of[first]!, of[second]!];
    of[first] = c * x - s * y;
    of[second] = s * x + c * y;
  };
  for (let i = 0; i < size; i += 1) turn(a, i * size + p, i * size + q);
  for (let i = 0; i < size; i += 1) turn(a, p * size + i, q * size + i);
  for (let i = 0; i < size; i += 1) turn(v, i * size + p, i * size + q);
}

function positive(vector: Float64Array): Float64Array {
  // Equal entries may differ in their last bits; which of them decides must not depend on that.
  const largest = Math.max(...vector.map(Math.abs));
  const deciding = vector.find((entry) => Math.abs(entry) > largest - 1e-9) ?? 0;
  return deciding < 0 ? vector.map((entry) => -entry + 0) : vector;
}
