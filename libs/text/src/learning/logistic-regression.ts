import type { DenseMatrix, SparseMatrix } from '../vectors/sparse-matrix.js';
import { minimise } from './l-bfgs.js';

/** Features of n texts: the sparse columns first, then the dense ones. */
export interface FeatureRows {
  readonly sparse: SparseMatrix;
  /** n × d, or null where there is no encoder. */
  readonly dense: DenseMatrix | null;
}

export interface LogisticModel {
  readonly intercept: number;
  /** Of the sparse columns, then of the dense ones. */
  readonly weights: Float64Array;
}

export interface LogisticOptions {
  /** Strength of the penalty ½ · l2 · ‖weights‖² against the summed log loss, > 0. The intercept is free. */
  readonly l2: number;
  /** Log-odds of each row that are taken as given; the model learns what they miss. */
  readonly offset?: Float64Array;
  /** At most so many steps of the search. Default 60. */
  readonly iterations?: number;
  /** Where the search begins: a model of nearly the same rows. */
  readonly near?: LogisticModel;
  /** Columns that fewer of the rows have are left out. Default 1. */
  readonly fewestRows?: number;
}

/**
 * Weights that make the observed 0s and 1s most likely, under an L2 penalty.
 *
 * @param rows - Which rows to learn from.
 * @param targets - For each of `rows`, in [0, 1].
 *
 * Source: penalised maximum likelihood, Hastie, Tibshirani & Friedman (2009), The Elements of Statistical Learning,
 * 2nd ed., section 18.3.2. Deterministic. Cost: O(entries) an iteration.
 */
export function fitLogistic(
  { sparse, dense }: FeatureRows,
  rows: readonly number[],
  targets: readonly number[],
  { l2, offset, iterations = 60, near, fewestRows = 1 }: LogisticOptions,
): LogisticModel {
  const seen = columnsIn(sparse, rows, fewestRows);
  const features = { sparse: seen.matrix, dense };
  const width = seen.matrix.columns + (dense?.columns ?? 0);
  const positives = targets.reduce((sum, target) => sum + target, 0);
  const share = (positives + 0.5) / (rows.length + 1);
  const start = new Float64Array(width + 1);
  start[width] = near?.intercept ?? (offset ? 0 : Math.log(share / (1 - share)));
  if (near) {
    seen.columns.forEach((column, j) => (start[j] = near.weights[column]!));
    start.set(near.weights.subarray(sparse.columns), seen.matrix.columns);
  }
  const solution = minimise(
    (point, gradient) => {
      gradient.fill(0);
      let loss = 0;
      rows.forEach((row, i) => {
        const z = point[width]! + rowDot(features, i, row, point) + (offset?.[row] ?? 0);
        const target = targets[i]!;
        loss += softplus(z) - target * z;
        const error = sigmoid(z) - target;
        gradient[width]! += error;
        addRow(features, i, row, error, gradient);
      });
      for (let j = 0; j < width; j += 1) {
        const weight = point[j]!;
        loss += 0.5 * l2 * weight * weight;
        gradient[j]! += l2 * weight;
      }
      return loss;
    },
    start,
    { iterations },
  );
  const weights = new Float64Array(sparse.columns + (dense?.columns ?? 0));
  seen.columns.forEach((column, j) => (weights[column] = solution[j]!));
  weights.set(solution.subarray(seen.matrix.columns, width), sparse.columns);
  return { intercept: solution[width]!, weights };
}

/** Log-odds of one row, beyond the offset that the model was fitted with. */
export const logOddsOf = (model: LogisticModel, features: FeatureRows, row: number): number =>
  model.intercept + rowDot(features, row, row, model.weights);

export const sigmoid = (z: number): number => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));

/** ln(1 + eᶻ) without overflow. */
export const softplus = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

/** Product of a row with weights; `at` is the row of the sparse columns, `row` that of the dense ones. */
export function rowDot({ sparse, dense }: FeatureRows, at: number, row: number, weights: Float64Array): number {
  const wording = sparseDot(sparse, sparse.rowStart[at]!, sparse.rowStart[at + 1]!, weights);
  return dense ? wording + denseDot(dense.data, row * dense.columns, dense.columns, weights, sparse.columns) : wording;
}

export function addRow(
  { sparse, dense }: FeatureRows,
  at: number,
  row: number,
  factor: number,
  into: Float64Array,
): void {
  addSparse(sparse, sparse.rowStart[at]!, sparse.rowStart[at + 1]!, factor, into);
  if (dense) addDense(dense.data, row * dense.columns, dense.columns, factor, into, sparse.columns);
}

function sparseDot({ column, value }: SparseMatrix, from: number, to: number, weights: Float64Array): number {
  let sum = 0;
  for (let e = from; e < to; e += 1) sum += value[e]! * weights[column[e]!]!;
  return sum;
}

function addSparse(
  { column, value }: SparseMatrix,
  from: number,
  to: number,
  factor: number,
  into: Float64Array,
): void {
  for (let e = from; e < to; e += 1) into[column[e]!]! += factor * value[e]!;
}

/** Four sums at a time: one alone waits for itself. */
function denseDot(data: Float32Array, from: number, count: number, weights: Float64Array, at: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let j = 0;
  for (; j + 3 < count; j += 4) {
    s0 += data[from + j]! * weights[at + j]!;
    s1 += data[from + j + 1]! * weights[at + j + 1]!;
    s2 += data[from + j + 2]! * weights[at + j + 2]!;
    s3 += data[from + j + 3]! * weights[at + j + 3]!;
  }
  for (; j < count; j += 1) s0 += data[from + j]! * weights[at + j]!;
  return s0 + s1 + (s2 + s3);
}

function addDense(
  data: Float32Array,
  from: number,
  count: number,
  factor: number,
  into: Float64Array,
  at: number,
): void {
  for (let j = 0; j < count; j += 1) into[at + j]! += factor * data[from + j]!;
}

/** The named rows without the columns that they leave empty: fifty texts use few of the corpus's words. */
function columnsIn(
  sparse: SparseMatrix,
  rows: readonly number[],
  fewestRows: number,
): { matrix: SparseMatrix; columns: number[] } {
  const spread = new Uint32Array(sparse.columns);
  for (const row of rows) {
    for (let e = sparse.rowStart[row]!; e < sparse.rowStart[row + 1]!; e += 1) spread[sparse.column[e]!]! += 1;
  }
  const place = new Int32Array(sparse.columns).fill(-1);
  const columns: number[] = [];
  const rowStart = new Uint32Array(rows.length + 1);
  const entries = rows.reduce((sum, row) => sum + sparse.rowStart[row + 1]! - sparse.rowStart[row]!, 0);
  const column = new Uint32Array(entries);
  const value = new Float32Array(entries);
  let next = 0;
  rows.forEach((row, i) => {
    for (let e = sparse.rowStart[row]!; e < sparse.rowStart[row + 1]!; e += 1) {
      const from = sparse.column[e]!;
      if (spread[from]! < fewestRows) continue;
      if (place[from] === -1) place[from] = columns.push(from) - 1;
      column[next] = place[from]!;
      value[next] = sparse.value[e]!;
      next += 1;
    }
    rowStart[i + 1] = next;
  });
  return { matrix: { rows: rows.length, columns: columns.length, rowStart, column, value }, columns };
}
