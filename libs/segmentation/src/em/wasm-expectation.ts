import { compileKernel, growMemory } from '@needfinder/numeric';
import { EXPECTATION_WASM } from './expectation-wasm.generated.js';
import type { ClassTotals, LatentClassModel } from './model.js';
import type { Logarithms } from './plain-expectation.js';
import type { Codes, LatentClassProblem } from './problem.js';

/** What libs/segmentation/assembly/expectation.ts exports. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  placeRows(base: number, rows: number, items: number, numericItems: number, complete: number): number;
  placeClasses(k: number, categories: number, block: number): number;
  codesAt(): number;
  numericAt(): number;
  weightsAt(): number;
  modelAt(): number;
  totalsAt(): number;
  posteriorsAt(): number;
  lastLogLikelihood(): number;
  clear(): void;
  walk(first: number, last: number, wanted: number): void;
}

/** The first bytes stay free, so that no address is 0. */
const BASE = 16;
/** Categories are 16 bits in the kernel. */
const MOST_CATEGORIES = 65_534;
/** Rows whose posteriors are handed over at once. */
const BLOCK = 4096;
/** Problems up to this size share one instance; a larger one has its own, freed with its codes. */
const SHARED_BYTES = 2 ** 24;

/** Whether no value is missing. A plain walk: this runs over all of the data in every pass. */
function isComplete(values: Float64Array): boolean {
  for (let cell = 0; cell < values.length; cell += 1) if (Number.isNaN(values[cell]!)) return false;
  return true;
}

/** An instance and what is loaded into it: the problem is known by its arrays, which nobody changes. */
class Resident {
  readonly exports: Exports;
  #codes: Codes | null = null;
  #numeric: Float64Array | null = null;
  #isComplete = true;
  #k = 0;

  constructor(module: WebAssembly.Module) {
    this.exports = new WebAssembly.Instance(module).exports as unknown as Exports;
  }

  /** Whether no numeric value is missing; the kernel then leaves their masses to us. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  load(problem: LatentClassProblem, k: number): void {
    const { rows, codes, numeric, numericItems, weights } = problem;
    const { exports } = this;
    if (this.#codes !== codes || this.#numeric !== numeric) {
      this.#isComplete = isComplete(numeric);
      const end = exports.placeRows(BASE, rows, problem.coded.length, numericItems, this.#isComplete ? 1 : 0);
      growMemory(exports.memory, end);
      new Uint16Array(exports.memory.buffer, exports.codesAt(), codes.length).set(codes);
      this.floats(exports.numericAt(), numeric.length).set(numeric);
      this.#codes = codes;
      this.#numeric = numeric;
      this.#k = 0;
    }
    if (this.#k !== k) {
      growMemory(exports.memory, exports.placeClasses(k, problem.categories, BLOCK));
      this.#k = k;
    }
    this.floats(exports.weightsAt(), rows).set(weights);
  }

  floats(at: number, length: number): Float64Array {
    return new Float64Array(this.exports.memory.buffer, at, length);
  }
}

let compiled: WebAssembly.Module | null | undefined;
let shared: Resident | undefined;
const large = new WeakMap<Codes, Resident>();

function residentFor(module: WebAssembly.Module, problem: LatentClassProblem): Resident {
  const { codes, numeric, rows } = problem;
  if (2 * codes.length + 8 * (numeric.length + rows) <= SHARED_BYTES) return (shared ??= new Resident(module));
  const resident = large.get(codes) ?? new Resident(module);
  large.set(codes, resident);
  return resident;
}

/**
 * The expectation step in WebAssembly; parameters as those of `expect`.
 *
 * @returns Log-likelihood; null where there is no WebAssembly with SIMD, or more categories than it takes.
 */
export function expectInWasm(
  problem: LatentClassProblem,
  model: LatentClassModel,
  { logShare, halfPrecision, logDensityTop }: Logarithms,
  totals: ClassTotals,
  posteriors: Float64Array | null,
): number | null {
  if (compiled === undefined) compiled = compileKernel(EXPECTATION_WASM);
  if (compiled === null || problem.categories > MOST_CATEGORIES) return null;
  const { k } = model;
  const { rows, numericItems } = problem;
  const categories = problem.categories + 1;
  const resident = residentFor(compiled, problem);
  resident.load(problem, k);
  const { exports } = resident;
  const lanes = (k + 1) & ~1;

  const parameters = resident.floats(exports.modelAt(), lanes * (1 + 3 * numericItems + categories));
  let from = 0;
  /** Class-major to classes side by side; `beside` stands next to an odd last class. */
  const put = (source: Float64Array, cells: number, beside: number): void => {
    for (let c = 0; c < k; c += 1)
      for (let cell = 0; cell < cells; cell += 1) parameters[from + cell * lanes + c] = source[c * cells + cell]!;
    if (lanes > k) for (let cell = 0; cell < cells; cell += 1) parameters[from + cell * lanes + k] = beside;
    from += cells * lanes;
  };
  put(logShare, 1, -Infinity);
  put(model.means, numericItems, 0);
  put(halfPrecision, numericItems, 0);
  put(logDensityTop, numericItems, 0);
  put(model.logProbability, categories, 0);

  exports.clear();
  if (posteriors === null) exports.walk(0, rows, 0);
  else {
    const block = resident.floats(exports.posteriorsAt(), BLOCK * k);
    for (let first = 0; first < rows; first += BLOCK) {
      const last = Math.min(rows, first + BLOCK);
      exports.walk(first, last, 1);
      posteriors.set(block.subarray(0, (last - first) * k), first * k);
    }
  }

  const sums = resident.floats(exports.totalsAt(), lanes * (1 + 3 * numericItems + categories));
  let at = 0;
  const take = (target: Float64Array, cells: number): void => {
    for (let c = 0; c < k; c += 1)
      for (let cell = 0; cell < cells; cell += 1) target[c * cells + cell] = sums[at + cell * lanes + c]!;
    at += cells * lanes;
  };
  take(totals.mass, 1);
  take(totals.numericMass, numericItems);
  if (resident.isComplete)
    for (let cell = 0; cell < k * numericItems; cell += 1)
      totals.numericMass[cell] = totals.mass[Math.floor(cell / numericItems)]!;
  take(totals.numericSum, numericItems);
  take(totals.numericSquares, numericItems);
  take(totals.counts, categories);
  return exports.lastLogLikelihood();
}
