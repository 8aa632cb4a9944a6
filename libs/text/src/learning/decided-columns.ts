import { pickRows, type SparseMatrix } from '../vectors/sparse-matrix.js';
import type { DecidedTexts } from './decided-span.js';
import type { FeatureRows } from './logistic-regression.js';

/**
 * Some rows of the features without the words that few of them have: they say little, and there are more of them than
 * of others.
 *
 * @param rows - Distinct rows of the features.
 * @param fewest - Sparse columns that fewer of the rows have are left out.
 */
export function columnsOf(features: FeatureRows, rows: readonly number[], fewest: number): DecidedTexts {
  const { sparse, dense } = features;
  const columns = commonColumns(sparse, rows, fewest);
  return {
    features: { sparse: withColumns(sparse, rows, columns), dense: dense && pickRows(dense, rows) },
    inColumns({ intercept, weights }) {
      const all = new Float64Array(sparse.columns + (dense?.columns ?? 0));
      columns.forEach((column, place) => (all[column] = weights[place]!));
      all.set(weights.subarray(columns.length), sparse.columns);
      return { intercept, weights: all };
    },
  };
}

function commonColumns(sparse: SparseMatrix, rows: readonly number[], fewest: number): Uint32Array {
  const spread = new Uint32Array(sparse.columns);
  for (const row of rows) {
    for (let e = sparse.rowStart[row]!; e < sparse.rowStart[row + 1]!; e += 1) spread[sparse.column[e]!]! += 1;
  }
  return Uint32Array.from(spread.keys()).filter((column) => spread[column]! >= fewest);
}

function withColumns(sparse: SparseMatrix, rows: readonly number[], columns: Uint32Array): SparseMatrix {
  const placeOf = new Int32Array(sparse.columns).fill(-1);
  columns.forEach((column, place) => (placeOf[column] = place));
  const rowStart = new Uint32Array(rows.length + 1);
  const most = rows.reduce((sum, row) => sum + sparse.rowStart[row + 1]! - sparse.rowStart[row]!, 0);
  const column = new Uint32Array(most);
  const value = new Float32Array(most);
  let next = 0;
  rows.forEach((row, i) => {
    for (let e = sparse.rowStart[row]!; e < sparse.rowStart[row + 1]!; e += 1) {
      const place = placeOf[sparse.column[e]!]!;
      if (place === -1) continue;
      column[next] = place;
      value[next] = sparse.value[e]!;
      next += 1;
    }
    rowStart[i + 1] = next;
  });
  return { rows: rows.length, columns: columns.length, rowStart, column, value };
}
