import type { ClassTotals, LatentClassModel } from './model.js';
import type { LatentClassProblem } from './problem.js';

const LOG_TWO_PI = Math.log(2 * Math.PI);
/** A class nobody belongs to keeps a finite logarithm. */
const SMALLEST_SHARE = 1e-300;
const NEGLIGIBLE_SHARE = 1e-9;

/**
 * The expectation step, one pass over the rows: posteriors, class totals and the log-likelihood of the standard units.
 *
 * @param totals - Overwritten.
 * @param posteriors - `rows × k`, overwritten; null when only the totals are wanted.
 * @returns Log-likelihood of the given parameters, before any update.
 */
export function expect(
  problem: LatentClassProblem,
  model: LatentClassModel,
  totals: ClassTotals,
  posteriors: Float64Array | null,
): number {
  const { rows, weights, codes, numeric, numericItems } = problem;
  const { k, logProbability, means } = model;
  const { mass, counts, numericMass, numericSum, numericSquares } = totals;
  const J = problem.coded.length;
  const stride = problem.categories + 1;
  mass.fill(0);
  counts.fill(0);
  numericMass.fill(0);
  numericSum.fill(0);
  numericSquares.fill(0);
  const logShare = model.shares.map((share) => Math.log(Math.max(share, SMALLEST_SHARE)));
  const halfPrecision = model.variances.map((variance) => 0.5 / variance);
  const logDensityTop = model.variances.map((variance) => -0.5 * (LOG_TWO_PI + Math.log(variance)));
  const score = new Float64Array(k);
  let logLikelihood = 0;
  for (let row = 0; row < rows; row += 1) {
    const w = weights[row]!;
    if (w === 0 && posteriors === null) continue;
    const codeStart = row * J;
    const codeEnd = codeStart + J;
    for (let c = 0; c < k; c += 1) {
      const classStart = c * stride;
      let sum = logShare[c]!;
      for (let cell = codeStart; cell < codeEnd; cell += 1) sum += logProbability[classStart + codes[cell]!]!;
      score[c] = sum;
    }
    const numericStart = row * numericItems;
    for (let c = 0; c < k && numericItems > 0; c += 1) {
      const classStart = c * numericItems;
      let sum = score[c]!;
      for (let q = 0; q < numericItems; q += 1) {
        const d = numeric[numericStart + q]! - means[classStart + q]!;
        // NaN is the only value that differs from itself: a missing answer says nothing.
        if (d === d) sum += logDensityTop[classStart + q]! - d * d * halfPrecision[classStart + q]!;
      }
      score[c] = sum;
    }
    let top = score[0]!;
    for (let c = 1; c < k; c += 1) if (score[c]! > top) top = score[c]!;
    let sum = 0;
    for (let c = 0; c < k; c += 1) {
      const p = Math.exp(score[c]! - top);
      score[c] = p;
      sum += p;
    }
    logLikelihood += w * (top + Math.log(sum));
    if (posteriors !== null) for (let c = 0; c < k; c += 1) posteriors[row * k + c] = score[c]! / sum;
    const scale = w / sum;
    for (let c = 0; c < k; c += 1) {
      const m = score[c]! * scale;
      score[c] = m;
      // What is left out here changes no total by more than rounding does.
      if (m < NEGLIGIBLE_SHARE * w) continue;
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
