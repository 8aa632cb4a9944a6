/** Points to be grouped. */
export interface KMeansProblem {
  /** `rows × columns`, row-major; what stands where `observed` is 0 is ignored. */
  readonly points: Float64Array;
  readonly rows: number;
  readonly columns: number;
  /** Length rows, ≥ 0; a row without weight is labelled, but forms no group. */
  readonly weights: Float64Array;
  /** `rows × columns`, 1 = observed; null = all are. */
  readonly observed: Uint8Array | null;
}

export interface KMeansRun {
  /** Weighted sum of squared distances over the observed values. */
  readonly withinSS: number;
  readonly converged: boolean;
}

/**
 * One problem, loaded and ready for any number of runs. There are two kernels, plain TypeScript and WebAssembly; they
 * make the same floating operations in the same order, so that they give the same bits (k-means.prop.spec.ts).
 */
export interface KMeansKernel {
  /**
   * k-means++ seeding.
   *
   * @param uniforms - Length k, each in [0, 1).
   * @returns `k × columns` centres.
   * Source: Arthur & Vassilvitskii (2007), SODA.
   */
  seed(k: number, uniforms: Float64Array): Float64Array;
  /**
   * Runs from the given centres, which it overwrites, to an optimum.
   *
   * @param centres - `k × columns`.
   * @param transfer - Whether to end in an optimum that no transfer of a single row improves (Hartigan & Wong) instead
   *   of one where every row merely sits at its nearest centre (Lloyd).
   */
  run(k: number, centres: Float64Array, transfer: boolean, mostIterations: number): KMeansRun;
  /** Group of each row in the last run, a copy. */
  labels(): Int32Array;
}

/** A transfer must gain more than rounding could fake. */
export const MINIMUM_GAIN = 1e-10;

/** Weighted mean of each column over its observed values; 0 where there is none. */
export function columnMeans({ points, rows, columns, weights, observed }: KMeansProblem): Float64Array {
  const sums = new Float64Array(columns);
  const masses = new Float64Array(columns);
  for (let row = 0; row < rows; row += 1) {
    for (let j = 0; j < columns; j += 1) {
      const cell = row * columns + j;
      if (observed !== null && observed[cell] === 0) continue;
      sums[j] = sums[j]! + weights[row]! * points[cell]!;
      masses[j] = masses[j]! + weights[row]!;
    }
  }
  return sums.map((sum, j) => (masses[j]! > 0 ? sum / masses[j]! : 0));
}
