import type { CodedItem, LatentClassProblem } from './problem.js';

/** Probabilities below this are impossible in any sample; the floor keeps their logarithm finite. */
const SMALLEST_PROBABILITY = 1e-12;
/** A variance under one hundredth of the item's own is a spike on few points, not a segment. */
const SMALLEST_VARIANCE = 0.01;
const LARGEST_TILT = 3;

/** Parameters of a latent class model with k classes. Reused and overwritten from step to step. */
export interface LatentClassModel {
  readonly k: number;
  readonly shares: Float64Array;
  /** `k × (categories + 1)` log probabilities; the last of each class, for missing, is 0. */
  readonly logProbability: Float64Array;
  /** Common base of each category of the adjacent-category items. */
  readonly base: Float64Array;
  /** `coded.length × k`: how strongly a class tilts the scores of an adjacent-category item. */
  readonly tilt: Float64Array;
  /** `k × numericItems`. */
  readonly means: Float64Array;
  readonly variances: Float64Array;
}

/** Sufficient statistics of the posteriors. */
export interface ClassTotals {
  readonly mass: Float64Array;
  /** `k × (categories + 1)`. */
  readonly counts: Float64Array;
  /** `k × numericItems` each: observed weight, sum, sum of squares. */
  readonly numericMass: Float64Array;
  readonly numericSum: Float64Array;
  readonly numericSquares: Float64Array;
}

export function createModel(problem: LatentClassProblem, k: number): LatentClassModel {
  return {
    k,
    shares: new Float64Array(k).fill(1 / k),
    logProbability: new Float64Array((problem.categories + 1) * k),
    base: new Float64Array(problem.categories),
    tilt: new Float64Array(problem.coded.length * k),
    means: new Float64Array(problem.numericItems * k),
    variances: new Float64Array(problem.numericItems * k).fill(1),
  };
}

export function createTotals(problem: LatentClassProblem, k: number): ClassTotals {
  return {
    mass: new Float64Array(k),
    counts: new Float64Array((problem.categories + 1) * k),
    numericMass: new Float64Array(problem.numericItems * k),
    numericSum: new Float64Array(problem.numericItems * k),
    numericSquares: new Float64Array(problem.numericItems * k),
  };
}

export const copyModel = (model: LatentClassModel): LatentClassModel => ({
  k: model.k,
  shares: Float64Array.from(model.shares),
  logProbability: Float64Array.from(model.logProbability),
  base: Float64Array.from(model.base),
  tilt: Float64Array.from(model.tilt),
  means: Float64Array.from(model.means),
  variances: Float64Array.from(model.variances),
});

function updateSaturated(item: CodedItem, k: number, stride: number, counts: Float64Array, out: Float64Array): void {
  for (let c = 0; c < k; c += 1) {
    let total = 0;
    for (let m = 0; m < item.categories; m += 1) total += counts[c * stride + item.start + m]!;
    for (let m = 0; m < item.categories; m += 1) {
      const cell = c * stride + item.start + m;
      const p = total > 0 ? counts[cell]! / total : 1 / item.categories;
      out[cell] = Math.log(Math.max(p, SMALLEST_PROBABILITY));
    }
  }
}

function updatePoisson(item: CodedItem, k: number, stride: number, counts: Float64Array, out: Float64Array): void {
  for (let c = 0; c < k; c += 1) {
    let total = 0;
    let sum = 0;
    for (let m = 0; m < item.categories; m += 1) {
      total += counts[c * stride + item.start + m]!;
      sum += counts[c * stride + item.start + m]! * item.scores[m]!;
    }
    const rate = Math.max(total > 0 ? sum / total : 0, 1e-6);
    for (let m = 0; m < item.categories; m += 1) {
      out[c * stride + item.start + m] = item.scores[m]! * Math.log(rate) - rate + item.logBase[m]!;
    }
  }
}

/**
 * One ascent step of the adjacent-category model p(m | class) ∝ exp(base_m + tilt_class · score_m): Newton in each tilt,
 * then the base by proportional fitting. Source: Goodman (1979), J. Am. Stat. Ass. 74:537-552 (association models).
 */
function updateAdjacent(
  item: CodedItem,
  j: number,
  stride: number,
  model: LatentClassModel,
  counts: Float64Array,
  out: Float64Array,
): void {
  const { k, base, tilt } = model;
  const L = item.categories;
  const expected = new Float64Array(L);
  const odds = new Float64Array(L);
  for (let c = 0; c < k; c += 1) {
    let mass = 0;
    let score = 0;
    for (let m = 0; m < L; m += 1) {
      const count = counts[c * stride + item.start + m]!;
      mass += count;
      score += count * item.scores[m]!;
    }
    if (mass <= 0) continue;
    let t = tilt[j * k + c]!;
    for (let newton = 0; newton < 2; newton += 1) {
      let z = 0;
      let first = 0;
      let second = 0;
      for (let m = 0; m < L; m += 1) {
        const s = item.scores[m]!;
        const p = Math.exp(base[item.start + m]! + t * s);
        z += p;
        first += p * s;
        second += p * s * s;
      }
      const mean = first / z;
      const variance = Math.max(second / z - mean * mean, 1e-3);
      const step = (score / mass - mean) / variance;
      t += Math.max(-1, Math.min(1, step));
      if (Math.abs(step) < 1e-6) break;
    }
    t = Math.max(-LARGEST_TILT, Math.min(LARGEST_TILT, t));
    tilt[j * k + c] = t;
    let z = 0;
    for (let m = 0; m < L; m += 1) {
      odds[m] = Math.exp(base[item.start + m]! + t * item.scores[m]!);
      z += odds[m]!;
    }
    for (let m = 0; m < L; m += 1) expected[m] = expected[m]! + (mass * odds[m]!) / z;
  }
  for (let m = 0; m < L; m += 1) {
    let observed = 0;
    for (let c = 0; c < k; c += 1) observed += counts[c * stride + item.start + m]!;
    if (observed > 0 && expected[m]! > 0)
      base[item.start + m] = base[item.start + m]! + Math.log(observed / expected[m]!);
    else base[item.start + m] = -30;
  }
  for (let c = 0; c < k; c += 1) {
    let z = 0;
    for (let m = 0; m < L; m += 1) {
      odds[m] = base[item.start + m]! + tilt[j * k + c]! * item.scores[m]!;
      z += Math.exp(odds[m]!);
    }
    const logZ = Math.log(z);
    for (let m = 0; m < L; m += 1) out[c * stride + item.start + m] = odds[m]! - logZ;
  }
}

function updateGaussians(problem: LatentClassProblem, model: LatentClassModel, totals: ClassTotals): void {
  const { k, means, variances } = model;
  for (let q = 0; q < problem.numericItems; q += 1) {
    let pooled = 0;
    let pooledMass = 0;
    for (let c = 0; c < k; c += 1) {
      const cell = c * problem.numericItems + q;
      const mass = totals.numericMass[cell]!;
      if (mass <= 1e-9) continue;
      const mean = totals.numericSum[cell]! / mass;
      const squares = Math.max(0, totals.numericSquares[cell]! - mass * mean * mean);
      means[cell] = mean;
      variances[cell] = Math.max(squares / mass, SMALLEST_VARIANCE);
      pooled += squares;
      pooledMass += mass;
    }
    if (problem.variances === 'shared' && pooledMass > 0) {
      for (let c = 0; c < k; c += 1)
        variances[c * problem.numericItems + q] = Math.max(pooled / pooledMass, SMALLEST_VARIANCE);
    }
  }
}

const NO_ITEMS: ReadonlySet<number> = new Set();

/**
 * The maximisation step: parameters from the class totals.
 *
 * @param left - Positions in `problem.coded` of the items that stay as they are.
 */
export function maximise(
  problem: LatentClassProblem,
  model: LatentClassModel,
  totals: ClassTotals,
  left = NO_ITEMS,
): void {
  const { k } = model;
  const stride = problem.categories + 1;
  for (let c = 0; c < k; c += 1) model.shares[c] = totals.mass[c]! / problem.totalWeight;
  problem.coded.forEach((item, j) => {
    if (left.has(j)) return;
    if (item.model === 'saturated') updateSaturated(item, k, stride, totals.counts, model.logProbability);
    else if (item.model === 'poisson') updatePoisson(item, k, stride, totals.counts, model.logProbability);
    else updateAdjacent(item, j, stride, model, totals.counts, model.logProbability);
  });
  if (problem.numericItems > 0) updateGaussians(problem, model, totals);
}
