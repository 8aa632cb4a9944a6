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
  features: FeatureRows,
  rows: readonly number[],
  targets: readonly number[],
  { l2, offset, iterations = 60, near }: LogisticOptions,
): LogisticModel {
  const width = features.sparse.columns + (features.dense?.columns ?? 0);
  const positives = targets.reduce((sum, target) => sum + target, 0);
  const share = (positives + 0.5) / (rows.length + 1);
  const start = new Float64Array(width + 1);
  start[width] = near?.intercept ?? (offset ? 0 : Math.log(share / (1 - share)));
  if (near) start.set(near.weights);
  const design: Design = {
    ...features,
    rows: Uint32Array.from(rows),
    targets: Float64Array.from(targets),
    offset: Float64Array.from(rows, (row) => offset?.[row] ?? 0),
  };
  const solution = minimise((point, gradient) => penalisedLoss(design, l2, point, gradient), start, { iterations });
  return { intercept: solution[width]!, weights: solution.slice(0, width) };
}

/** Which rows to learn from, what is to be said of each, and the log-odds taken as given. */
interface Design extends FeatureRows {
  readonly rows: Uint32Array;
  readonly targets: Float64Array;
  readonly offset: Float64Array;
}

/** A function of its own and a plain loop: as a closure of each fit it would be compiled anew for each. */
function penalisedLoss(design: Design, l2: number, point: Float64Array, gradient: Float64Array): number {
  const { rows, targets, offset } = design;
  const width = point.length - 1;
  gradient.fill(0);
  let loss = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const z = point[width]! + offset[i]! + rowDot(design, rows[i]!, point);
    const target = targets[i]!;
    loss += softplus(z) - target * z;
    const error = sigmoid(z) - target;
    gradient[width]! += error;
    addRow(design, rows[i]!, error, gradient);
  }
  for (let j = 0; j < width; j += 1) {
    const weight = point[j]!;
    loss += 0.5 * l2 * weight * weight;
    gradient[j]! += l2 * weight;
  }
  return loss;
}

/** Log-odds of one row, beyond the offset that the model was fitted with. */
export const logOddsOf = (model: LogisticModel, features: FeatureRows, row: number): number =>
  model.intercept + rowDot(features, row, model.weights);

export const sigmoid = (z: number): number => (z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z)));

/** ln(1 + eᶻ) without overflow. */
export const softplus = (z: number): number => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

/** Product of a row with weights. */
export function rowDot({ sparse, dense }: FeatureRows, row: number, weights: Float64Array): number {
  const wording = sparseDot(sparse, sparse.rowStart[row]!, sparse.rowStart[row + 1]!, weights);
  return dense ? wording + denseDot(dense.data, row * dense.columns, dense.columns, weights, sparse.columns) : wording;
}

/** Adds a row, times a factor, to numbers by column. */
export function addRow({ sparse, dense }: FeatureRows, row: number, factor: number, into: Float64Array): void {
  addSparse(sparse, sparse.rowStart[row]!, sparse.rowStart[row + 1]!, factor, into);
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
