import type { SparseMatrix } from '../vectors/sparse-matrix.js';
import { learnTermWeights, tfidfRows } from '../vectors/term-weights.js';

const MOST_TERMS = 40_000;

/** Documents (lists of terms) as TF-IDF rows of length 1; terms of a single document are left out of larger corpora. */
export const termBlock = (documents: readonly (readonly string[])[]): SparseMatrix =>
  tfidfRows(documents, learnTermWeights(documents, undefined, MOST_TERMS));

/** Sparse matrices of the same height side by side, each scaled by its weight. */
export function joinBlocks(blocks: readonly { matrix: SparseMatrix; weight: number }[]): SparseMatrix {
  const rows = blocks[0]?.matrix.rows ?? 0;
  const entries = blocks.reduce((sum, { matrix }) => sum + matrix.value.length, 0);
  const rowStart = new Uint32Array(rows + 1);
  const column = new Uint32Array(entries);
  const value = new Float32Array(entries);
  let next = 0;
  for (let r = 0; r < rows; r += 1) {
    let offset = 0;
    for (const { matrix, weight } of blocks) {
      for (let e = matrix.rowStart[r]!; e < matrix.rowStart[r + 1]!; e += 1) {
        column[next] = offset + matrix.column[e]!;
        value[next] = weight * matrix.value[e]!;
        next += 1;
      }
      offset += matrix.columns;
    }
    rowStart[r + 1] = next;
  }
  return { rows, columns: blocks.reduce((sum, { matrix }) => sum + matrix.columns, 0), rowStart, column, value };
}
