import { sparseFromRows } from '../vectors/sparse-matrix.js';
import { addRow, rowDot, type FeatureRows, type LogisticModel } from './logistic-regression.js';

/** The decided texts as a model needs to see them, a row each. */
export interface DecidedTexts {
  readonly features: FeatureRows;
  /** The model on the columns of the features that says the same. */
  inColumns(model: LogisticModel): LogisticModel;
}

/** What is left of a row beside those before it, below this share of its length, is rounding. */
const ROUNDING = 1e-9;

/**
 * Turns some rows of the features around so that they need no more columns than there are rows. A penalised model is
 * not changed by that: its weights are a combination of the rows that it is fitted to.
 *
 * @param rows - Distinct rows of the features.
 * @returns Square: the products of any two rows are those of the features.
 *
 * Source: the representer theorem, Kimeldorf & Wahba (1971), J. Math. Anal. Appl. 33:82–95; the coordinates are the
 * Cholesky factor of the products of rows. Cost: O(n² × entries of a row + n³).
 */
export function spanOf(features: FeatureRows, rows: readonly number[]): DecidedTexts {
  const n = rows.length;
  const factor = factorOf(productsOf(features, rows), n);
  const coordinates = { rows: n, columns: n, data: Float32Array.from(factor) };
  return {
    features: {
      sparse: sparseFromRows(
        Array.from({ length: n }, () => new Map<number, number>()),
        0,
      ),
      dense: coordinates,
    },
    inColumns({ intercept, weights }) {
      const shares = solveTransposed(factor, n, weights);
      const columns = new Float64Array(features.sparse.columns + (features.dense?.columns ?? 0));
      rows.forEach((row, i) => addRow(features, row, shares[i]!, columns));
      return { intercept, weights: columns };
    },
  };
}

/** The lower triangle of the products of each row with each other, row-major n × n. */
function productsOf(features: FeatureRows, rows: readonly number[]): Float64Array {
  const { sparse, dense } = features;
  const n = rows.length;
  const products = new Float64Array(n * n);
  const spread = new Float64Array(sparse.columns + (dense?.columns ?? 0));
  rows.forEach((row, i) => {
    addRow(features, row, 1, spread);
    for (let j = 0; j <= i; j += 1) products[i * n + j] = rowDot(features, rows[j]!, spread);
    for (let e = sparse.rowStart[row]!; e < sparse.rowStart[row + 1]!; e += 1) spread[sparse.column[e]!] = 0;
    spread.fill(0, sparse.columns);
  });
  return products;
}

/** Cholesky in place; the column of a row that the rows before it already span stays empty. */
function factorOf(lower: Float64Array, n: number): Float64Array {
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      const whole = lower[i * n + j]!;
      let rest = whole;
      for (let m = 0; m < j; m += 1) rest -= lower[i * n + m]! * lower[j * n + m]!;
      if (i === j) lower[i * n + i] = rest > ROUNDING * whole ? Math.sqrt(rest) : 0;
      else lower[i * n + j] = lower[j * n + j]! > 0 ? rest / lower[j * n + j]! : 0;
    }
  }
  return lower;
}

/** Solves Lᵀ·x = b; 0 where the column of L is empty. */
function solveTransposed(lower: Float64Array, n: number, right: Float64Array): Float64Array {
  const x = Float64Array.from(right);
  for (let i = n - 1; i >= 0; i -= 1) {
    const pivot = lower[i * n + i]!;
    x[i] = pivot > 0 ? x[i]! / pivot : 0;
    for (let m = 0; m < i; m += 1) x[m]! -= lower[i * n + m]! * x[i]!;
  }
  return x;
}
