/** Compressed sparse rows: the entries of row r stand at [rowStart[r], rowStart[r + 1]). */
export interface SparseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly rowStart: Uint32Array;
  readonly column: Uint32Array;
  readonly value: Float32Array;
}

/** Row-major rows × columns. */
export interface DenseMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly data: Float32Array;
}

export const denseMatrix = (rows: number, columns: number): DenseMatrix => ({
  rows,
  columns,
  data: new Float32Array(rows * columns),
});

/** Builds a sparse matrix from one map (column → value) per row; columns are stored in ascending order. */
export function sparseFromRows(rowEntries: readonly ReadonlyMap<number, number>[], columns: number): SparseMatrix {
  const entries = rowEntries.reduce((sum, row) => sum + row.size, 0);
  const rowStart = new Uint32Array(rowEntries.length + 1);
  const column = new Uint32Array(entries);
  const value = new Float32Array(entries);
  let next = 0;
  rowEntries.forEach((row, r) => {
    // Ascending columns fix the order of additions, hence the last bit of every sum.
    for (const c of [...row.keys()].sort((a, b) => a - b)) {
      column[next] = c;
      value[next] = row.get(c)!;
      next += 1;
    }
    rowStart[r + 1] = next;
  });
  return { rows: rowEntries.length, columns, rowStart, column, value };
}

/** A · D for sparse A (n × m) and dense D (m × d). */
export function multiply(a: SparseMatrix, d: DenseMatrix): DenseMatrix {
  const width = d.columns;
  const product = denseMatrix(a.rows, width);
  for (let r = 0; r < a.rows; r += 1) {
    const into = r * width;
    for (let e = a.rowStart[r]!; e < a.rowStart[r + 1]!; e += 1) {
      const from = a.column[e]! * width;
      const weight = a.value[e]!;
      for (let j = 0; j < width; j += 1) product.data[into + j]! += weight * d.data[from + j]!;
    }
  }
  return product;
}

/** Aᵀ · D for sparse A (n × m) and dense D (n × d). */
export function multiplyTransposed(a: SparseMatrix, d: DenseMatrix): DenseMatrix {
  const width = d.columns;
  const product = denseMatrix(a.columns, width);
  for (let r = 0; r < a.rows; r += 1) {
    const from = r * width;
    for (let e = a.rowStart[r]!; e < a.rowStart[r + 1]!; e += 1) {
      const into = a.column[e]! * width;
      const weight = a.value[e]!;
      for (let j = 0; j < width; j += 1) product.data[into + j]! += weight * d.data[from + j]!;
    }
  }
  return product;
}

/** Scales every row to length 1 in place; rows of zeros stay. */
export function normaliseRows(matrix: DenseMatrix): DenseMatrix {
  const { rows, columns, data } = matrix;
  for (let r = 0; r < rows; r += 1) {
    let squares = 0;
    for (let j = r * columns; j < (r + 1) * columns; j += 1) squares += data[j]! * data[j]!;
    if (squares === 0) continue;
    const scale = 1 / Math.sqrt(squares);
    for (let j = r * columns; j < (r + 1) * columns; j += 1) data[j]! *= scale;
  }
  return matrix;
}

/** Places matrices of the same height side by side, each scaled by its weight. */
export function sideBySide(blocks: readonly { matrix: DenseMatrix; weight: number }[]): DenseMatrix {
  const rows = blocks[0]?.matrix.rows ?? 0;
  const joined = denseMatrix(
    rows,
    blocks.reduce((sum, { matrix }) => sum + matrix.columns, 0),
  );
  let offset = 0;
  for (const { matrix, weight } of blocks) {
    for (let r = 0; r < rows; r += 1) {
      for (let j = 0; j < matrix.columns; j += 1) {
        joined.data[r * joined.columns + offset + j] = weight * matrix.data[r * matrix.columns + j]!;
      }
    }
    offset += matrix.columns;
  }
  return joined;
}

export function pickRows({ columns, data }: DenseMatrix, rows: readonly number[]): DenseMatrix {
  const picked = denseMatrix(rows.length, columns);
  rows.forEach((row, i) => picked.data.set(data.subarray(row * columns, (row + 1) * columns), i * columns));
  return picked;
}

export function pickSparseRows(
  { columns, rowStart, column, value }: SparseMatrix,
  rows: readonly number[],
): SparseMatrix {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => (starts[i + 1] = starts[i]! + rowStart[row + 1]! - rowStart[row]!));
  const picked = {
    rows: rows.length,
    columns,
    rowStart: starts,
    column: new Uint32Array(starts[rows.length]!),
    value: new Float32Array(starts[rows.length]!),
  };
  rows.forEach((row, i) => {
    picked.column.set(column.subarray(rowStart[row]!, rowStart[row + 1]!), starts[i]!);
    picked.value.set(value.subarray(rowStart[row]!, rowStart[row + 1]!), starts[i]!);
  });
  return picked;
}

/** Numbers of at most `most` of n rows, evenly spread. */
export function evenRows(n: number, most: number): number[] {
  const stride = Math.max(1, n / most);
  return Array.from({ length: Math.min(n, most) }, (_, i) => Math.floor(i * stride));
}

/** At most `most` rows, evenly spread. */
export const rowSample = (matrix: DenseMatrix, most: number): DenseMatrix =>
  matrix.rows <= most ? matrix : pickRows(matrix, evenRows(matrix.rows, most));

/**
 * Products of one row with each of the first `count` rows of a matrix, four rows at a time.
 *
 * @param row - Length d.
 * @param matrix - Row-major, d columns; doubles, because converting single floats costs more than the products.
 * @param into - Length ≥ count; overwritten.
 */
export function productsWithRows(row: Float64Array, matrix: Float64Array, count: number, into: Float64Array): void {
  const d = row.length;
  let r = 0;
  for (; r + 3 < count; r += 4) {
    let at = r * d;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let j = 0; j < d; j += 1, at += 1) {
      const value = row[j]!;
      s0 += value * matrix[at]!;
      s1 += value * matrix[at + d]!;
      s2 += value * matrix[at + 2 * d]!;
      s3 += value * matrix[at + 3 * d]!;
    }
    into[r] = s0;
    into[r + 1] = s1;
    into[r + 2] = s2;
    into[r + 3] = s3;
  }
  for (; r < count; r += 1) {
    let sum = 0;
    for (let j = 0; j < d; j += 1) sum += row[j]! * matrix[r * d + j]!;
    into[r] = sum;
  }
}

/** Product of two rows; columns ascend in both. */
export function cosineOfSparse({ rowStart, column, value }: SparseMatrix, a: number, b: number): number {
  let i = rowStart[a]!;
  let j = rowStart[b]!;
  let sum = 0;
  while (i < rowStart[a + 1]! && j < rowStart[b + 1]!) {
    if (column[i] === column[j]) {
      sum += value[i]! * value[j]!;
      i += 1;
      j += 1;
    } else if (column[i]! < column[j]!) i += 1;
    else j += 1;
  }
  return sum;
}
