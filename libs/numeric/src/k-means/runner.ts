import { type KMeansKernel, type KMeansProblem, type KMeansRun } from './kernel.js';
import { PlainKernel } from './plain-kernel.js';
import { WasmKernel } from './wasm-kernel.js';
import type { Rng } from '../rng.js';

const MAX_ITERATIONS = 200;

/** WebAssembly where there is any; the plain kernel gives the same bits. */
const loadKernel = (problem: KMeansProblem): KMeansKernel => WasmKernel.create(problem) ?? new PlainKernel(problem);

/** Some rows of a problem as a problem of their own. */
export function pickRows(problem: KMeansProblem, chosen: Int32Array): KMeansProblem {
  const { columns, points, weights, observed } = problem;
  const rows = chosen.length;
  const picked = {
    points: new Float64Array(rows * columns),
    weights: new Float64Array(rows),
    observed: observed === null ? null : new Uint8Array(rows * columns),
  };
  for (let row = 0; row < rows; row += 1) {
    const from = chosen[row]! * columns;
    picked.weights[row] = weights[chosen[row]!]!;
    for (let j = 0; j < columns; j += 1) picked.points[row * columns + j] = points[from + j]!;
    if (observed !== null)
      for (let j = 0; j < columns; j += 1) picked.observed![row * columns + j] = observed[from + j]!;
  }
  return { rows, columns, ...picked };
}

/** The rows that have a weight; all of them where none has. */
function withWeight(problem: KMeansProblem): KMeansProblem {
  const { rows, weights } = problem;
  const chosen = new Int32Array(rows);
  let kept = 0;
  for (let i = 0; i < rows; i += 1) if (weights[i]! > 0) chosen[kept++] = i;
  return kept === rows || kept === 0 ? problem : pickRows(problem, chosen.subarray(0, kept));
}

/** The nearest centre of a row (the lowest number wins a tie) and its squared distance. */
export function nearestCentre(
  problem: KMeansProblem,
  row: number,
  centres: Float64Array,
  k: number,
): { readonly centre: number; readonly square: number } {
  const { columns, points, observed } = problem;
  let best = 0;
  let smallest = Infinity;
  for (let c = 0; c < k; c += 1) {
    let sum = 0;
    for (let j = 0; j < columns; j += 1) {
      if (observed !== null && observed[row * columns + j] === 0) continue;
      const d = points[row * columns + j]! - centres[c * columns + j]!;
      sum += d * d;
    }
    if (sum < smallest) {
      smallest = sum;
      best = c;
    }
  }
  return { centre: best, square: smallest };
}

/** Centres that a run ended with. */
export interface Finish extends KMeansRun {
  readonly centres: Float64Array;
}

/** Runs k-means on the rows of a problem that have a weight; the others follow the groups that those form. */
export class KMeansRunner {
  /** The rows that have a weight. */
  readonly problem: KMeansProblem;
  readonly #all: KMeansProblem;
  readonly #kernel: KMeansKernel;

  constructor(problem: KMeansProblem) {
    this.#all = problem;
    this.problem = withWeight(problem);
    this.#kernel = loadKernel(this.problem);
  }

  /** k-means++ centres. */
  seed(k: number, rng: Rng): Float64Array {
    return this.#kernel.seed(
      k,
      Float64Array.from({ length: k }, () => rng.next()),
    );
  }

  /** Overwrites the centres. */
  run(k: number, centres: Float64Array, transfer = true, mostIterations = MAX_ITERATIONS): Finish {
    return { centres, ...this.#kernel.run(k, centres, transfer, mostIterations) };
  }

  /** Group of every row after the last run, which ended with these centres. */
  labels(k: number, centres: Float64Array): Int32Array {
    const labels = this.#kernel.labels();
    if (this.problem === this.#all) return labels;
    const { rows, weights } = this.#all;
    const all = new Int32Array(rows);
    let next = 0;
    for (let row = 0; row < rows; row += 1)
      all[row] = weights[row]! > 0 ? labels[next++]! : nearestCentre(this.#all, row, centres, k).centre;
    return all;
  }
}
