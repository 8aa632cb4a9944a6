/**
 * Inverse of a small square matrix by Gauss–Jordan elimination with partial pivots.
 *
 * @param matrix - `size × size`, row-major; left as it is.
 * @returns null when a pivot is under 1e-9: the matrix is singular for all that doubles can tell.
 */
export function invertMatrix(matrix: Float64Array, size: number): Float64Array | null {
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
