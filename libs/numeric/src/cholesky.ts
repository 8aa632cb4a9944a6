/**
 * Lower triangle L with L·Lᵀ = A, or null when A is not positive definite.
 *
 * @param matrix - Symmetric `size × size`, row-major.
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * size + j]!;
      for (let m = 0; m < j; m += 1) sum -= lower[i * size + m]! * lower[j * size + m]!;
      if (i === j) {
        if (!(sum > 1e-12)) return null;
        lower[i * size + i] = Math.sqrt(sum);
      } else lower[i * size + j] = sum / lower[j * size + j]!;
    }
  }
  return lower;
}

/** Solves A·x = b from the factor of A. */
export function choleskySolve(lower: Float64Array, size: number, right: Float64Array): Float64Array {
  const x = Float64Array.from(right);
  for (let i = 0; i < size; i += 1) {
    for (let m = 0; m < i; m += 1) x[i] = x[i]! - lower[i * size + m]! * x[m]!;
    x[i] = x[i]! / lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    for (let m = i + 1; m < size; m += 1) x[i] = x[i]! - lower[m * size + i]! * x[m]!;
    x[i] = x[i]! / lower[i * size + i]!;
  }
  return x;
}
