import { compileKernel, growMemory } from '../wasm-module.js';
import { columnMeans, type KMeansKernel, type KMeansProblem, type KMeansRun } from './kernel.js';
import { K_MEANS_WASM } from './k-means-wasm.generated.js';

/** What libs/numeric/assembly/k-means.ts exports. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  placeRows(base: number, rows: number, columns: number, complete: number): number;
  placeGroups(k: number): number;
  pointsAt(): number;
  weightsAt(): number;
  labelsAt(): number;
  centresAt(): number;
  uniformsAt(): number;
  meansAt(): number;
  lastWithinSS(): number;
  seed(): void;
  run(transfer: number, mostIterations: number): number;
}

/** The first bytes stay free, so that no address is 0. */
const BASE = 16;

let compiled: WebAssembly.Module | null | undefined;

/** Problems up to this size share one instance: a memory of its own costs more than a small problem takes to solve. */
const SHARED_BYTES = 2 ** 24;
let shared: { readonly exports: Exports; owner: WasmKernel | null } | undefined;

/** The k-means kernel in WebAssembly. A large problem has an instance of its own, whose memory is freed with it. */
export class WasmKernel implements KMeansKernel {
  readonly #problem: KMeansProblem;
  readonly #own: Exports | null;
  readonly #means: Float64Array | null;
  readonly #exports: Exports;
  #k = 0;

  private constructor(module: WebAssembly.Module, problem: KMeansProblem) {
    const instantiate = (): Exports => new WebAssembly.Instance(module).exports as unknown as Exports;
    this.#problem = problem;
    this.#means = problem.observed === null ? null : columnMeans(problem);
    const isLarge = problem.rows * (problem.columns + 4) * Float64Array.BYTES_PER_ELEMENT > SHARED_BYTES;
    this.#own = isLarge ? instantiate() : null;
    if (!isLarge) shared ??= { exports: instantiate(), owner: null };
    this.#exports = this.#own ?? shared!.exports;
    if (isLarge) this.#load();
  }

  /** @returns null where there is no WebAssembly with SIMD. */
  static create(problem: KMeansProblem): WasmKernel | null {
    if (compiled === undefined) compiled = compileKernel(K_MEANS_WASM);
    return compiled === null ? null : new WasmKernel(compiled, problem);
  }

  /** Copies the rows into the memory; what is not observed becomes NaN. */
  #load(): void {
    const { points, rows, columns, weights, observed } = this.#problem;
    growMemory(this.#exports.memory, this.#exports.placeRows(BASE, rows, columns, observed === null ? 1 : 0));
    const placed = this.#floats(this.#exports.pointsAt(), rows * columns);
    placed.set(points);
    if (observed !== null)
      for (let cell = 0; cell < placed.length; cell += 1) if (observed[cell] === 0) placed[cell] = Number.NaN;
    this.#floats(this.#exports.weightsAt(), rows).set(weights);
    this.#k = 0;
  }

  seed(k: number, uniforms: Float64Array): Float64Array {
    this.#place(k);
    this.#floats(this.#exports.uniformsAt(), k).set(uniforms);
    if (this.#means) this.#floats(this.#exports.meansAt(), this.#problem.columns).set(this.#means);
    this.#exports.seed();
    return this.#floats(this.#exports.centresAt(), k * this.#problem.columns).slice();
  }

  run(k: number, centres: Float64Array, transfer: boolean, mostIterations: number): KMeansRun {
    this.#place(k);
    const placed = this.#floats(this.#exports.centresAt(), k * this.#problem.columns);
    placed.set(centres);
    const converged = this.#exports.run(transfer ? 1 : 0, mostIterations) !== 0;
    centres.set(placed);
    return { withinSS: this.#exports.lastWithinSS(), converged };
  }

  labels(): Int32Array {
    return new Int32Array(this.#exports.memory.buffer, this.#exports.labelsAt(), this.#problem.rows).slice();
  }

  #place(k: number): void {
    if (!this.#own && shared!.owner !== this) {
      this.#load();
      shared!.owner = this;
    }
    if (k === this.#k) return;
    growMemory(this.#exports.memory, this.#exports.placeGroups(k));
    this.#k = k;
  }

  #floats(at: number, length: number): Float64Array {
    return new Float64Array(this.#exports.memory.buffer, at, length);
  }
}
