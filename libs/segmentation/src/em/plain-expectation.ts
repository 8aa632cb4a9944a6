import type { ClassTotals, LatentClassModel } from './model.js';
import type { LatentClassProblem } from './problem.js';

/** What a step needs of the parameters, each per class and numeric item or per class. */
export interface Logarithms {
  readonly logShare: Float64Array;
  readonly halfPrecision: Float64Array;
  readonly logDensityTop: Float64Array;
}

const EXPONENTS = 1024;
/** 2^−1023 … 2^1: multiplying with a power of two is exact. */
const POWERS = Float64Array.from({ length: EXPONENTS + 2 }, (_, position) => 2 ** (position - EXPONENTS));
/** Adding and taking it away again rounds to a whole number, ties to even. */
const SHIFTER = 6755399441055744;
const NEGLIGIBLE = -700;

/**
 * e^x by our own arithmetic, so that WebAssembly and every machine give the same bits.
 *
 * @param x - ≤ 0.
 * @returns within 2 units in the last place; 0 below −700.
 *
 * Source: range reduction of Cody & Waite (1980), then the Taylor polynomial of degree 13 on |r| ≤ ln 2 / 2, whose
 * remainder is under 5e-18. Checked against: Math.exp (expectation.prop.spec.ts).
 */
export function expOf(x: number): number {
  if (!(x >= NEGLIGIBLE)) return 0;
  const n = x * 1.4426950408889634 + SHIFTER - SHIFTER;
  const r = x - n * 0.6931471803691238 - n * 1.9082149292705877e-10;
  let p = 1 / 6227020800;
  p = p * r + 1 / 479001600;
  p = p * r + 1 / 39916800;
  p = p * r + 1 / 3628800;
  p = p * r + 1 / 362880;
  p = p * r + 1 / 40320;
  p = p * r + 1 / 5040;
  p = p * r + 1 / 720;
  p = p * r + 1 / 120;
  p = p * r + 1 / 24;
  p = p * r + 1 / 6;
  p = p * r + 0.5;
  p = p * r + 1;
  p = p * r + 1;
  return p * POWERS[n + EXPONENTS]!;
}

/**
 * ln x by our own arithmetic.
 *
 * @param given - ≥ 1, and small: a sum over classes whose largest term is 1.
 * @returns within 2 units in the last place.
 *
 * Source: ln x = 2 artanh((x − 1) / (x + 1)), its series to the 21st power on 1/√2 ≤ x ≤ √2.
 * Checked against: Math.log (expectation.prop.spec.ts).
 */
export function logOf(given: number): number {
  let x = given;
  let halvings = 0;
  while (x > Math.SQRT2) {
    x *= 0.5;
    halvings += 1;
  }
  const s = (x - 1) / (x + 1);
  const q = s * s;
  let p = 1 / 21;
  p = p * q + 1 / 19;
  p = p * q + 1 / 17;
  p = p * q + 1 / 15;
  p = p * q + 1 / 13;
  p = p * q + 1 / 11;
  p = p * q + 1 / 9;
  p = p * q + 1 / 7;
  p = p * q + 1 / 5;
  p = p * q + 1 / 3;
  p = p * q + 1;
  return halvings * Math.LN2 + 2 * s * p;
}

/**
 * The expectation step in plain TypeScript: what the WebAssembly kernel (libs/segmentation/assembly/expectation.ts) is
 * held against, and what runs where there is none. Change both together, operation by operation. `totals` are 0 before.
 */
export function expectPlainly(
  problem: LatentClassProblem,
  model: LatentClassModel,
  { logShare, halfPrecision, logDensityTop }: Logarithms,
  totals: ClassTotals,
  posteriors: Float64Array | null,
): number {
  const { rows, weights, codes, numeric, numericItems } = problem;
  const { k, logProbability, means } = model;
  const { mass, counts, numericMass, numericSum, numericSquares } = totals;
  const J = problem.coded.length;
  const stride = problem.categories + 1;
  const score = new Float64Array(k);
  let logLikelihood = 0;
  for (let row = 0; row < rows; row += 1) {
    const w = weights[row]!;
    if (w === 0 && posteriors === null) continue;
    const codeStart = row * J;
    const codeEnd = codeStart + J;
    const numericStart = row * numericItems;
    let top = -Infinity;
    for (let c = 0; c < k; c += 1) {
      const classStart = c * stride;
      let sum = logShare[c]!;
      for (let cell = codeStart; cell < codeEnd; cell += 1) sum += logProbability[classStart + codes[cell]!]!;
      const numericClass = c * numericItems;
      for (let q = 0; q < numericItems; q += 1) {
        const d = numeric[numericStart + q]! - means[numericClass + q]!;
        // NaN is the only value that differs from itself: a missing answer says nothing.
        if (d === d) sum += logDensityTop[numericClass + q]! - d * d * halfPrecision[numericClass + q]!;
      }
      score[c] = sum;
      if (sum > top) top = sum;
    }
    let even = 0;
    let odd = 0;
    for (let c = 0; c < k; c += 1) {
      const p = expOf(score[c]! - top);
      score[c] = p;
      if ((c & 1) === 0) even += p;
      else odd += p;
    }
    const sum = even + odd;
    logLikelihood += w * (top + logOf(sum));
    if (posteriors !== null) for (let c = 0; c < k; c += 1) posteriors[row * k + c] = score[c]! / sum;
    const scale = w / sum;
    for (let c = 0; c < k; c += 1) {
      const m = score[c]! * scale;
      mass[c] = mass[c]! + m;
      const classStart = c * stride;
      for (let cell = codeStart; cell < codeEnd; cell += 1) {
        const category = classStart + codes[cell]!;
        counts[category] = counts[category]! + m;
      }
      const numericClass = c * numericItems;
      for (let q = 0; q < numericItems; q += 1) {
        const x = numeric[numericStart + q]!;
        if (x !== x) continue;
        const cell = numericClass + q;
        numericMass[cell] = numericMass[cell]! + m;
        numericSum[cell] = numericSum[cell]! + m * x;
        numericSquares[cell] = numericSquares[cell]! + m * x * x;
      }
    }
  }
  return logLikelihood;
}
