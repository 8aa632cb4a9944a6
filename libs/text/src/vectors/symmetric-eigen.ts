export interface SymmetricEigen {
  /** Descending. */
  readonly values: Float64Array;
  /** Row-major; column j belongs to value j. */
  readonly vectors: Float64Array;
}

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix.
 *
 * @param matrix - Row-major size × size; not changed.
 *
 * Source: cyclic Jacobi rotations, Golub & Van Loan (2013), Matrix Computations, 4th ed., section 8.5.
 * Cost: O(size³) a sweep, at most 30 sweeps.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) v[i * size + i] = 1;
  for (let sweep = 0; sweep < 30; sweep += 1) {
    let offDiagonal = 0;
    let diagonal = 0;
    for (let p = 0; p < size; p += 1) {
      diagonal += a[p * size + p]! ** 2;
      for (let q = p + 1; q < size; q += 1) offDiagonal += a[p * size + q]! ** 2;
    }
    if (offDiagonal <= 1e-18 * diagonal) break;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, v, size, p, q);
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => a[j * size + j]! - a[i * size + i]! || i - j);
  const values = Float64Array.from(order, (i) => a[i * size + i]!);
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => {
    for (let i = 0; i < size; i += 1) vectors[i * size + to] = v[i * size + from]!;
  });
  return { values, vectors };
}

function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q]!;
  if (apq === 0) return;
  const theta = (a[q * size + q]! - a[p * size + p]!) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let i = 0; i < size; i += 1) {
    const aip = a[i * size + p]!;
    const aiq = a[i * size + q]!;
    a[i * size + p] = c * aip - s * aiq;
    a[i * size + q] = s * aip + c * aiq;
  }
  for (let i = 0; i < size; i += 1) {
    const api = a[p * size + i]!;
    const aqi = a[q * size + i]!;
    a[p * size + i] = c * api - s * aqi;
    a[q * size + i] = s * api + c * aqi;
    const vip = v[i * size + p]!;
    const viq = v[i * size + q]!;
    v[i * size + p] = c * vip - s * viq;
    v[i * size + q] = s * vip + c * viq;
  }
}
