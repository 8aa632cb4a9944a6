import { createTotals, type ClassTotals, type LatentClassModel } from './model.js';
import { expectPlainly, type Logarithms } from './plain-expectation.js';
import type { LatentClassProblem, RowBlocks } from './problem.js';
import { expectInWasm } from './wasm-expectation.js';

const LOG_TWO_PI = Math.log(2 * Math.PI);
/** A class nobody belongs to keeps a finite logarithm. */
const SMALLEST_SHARE = 1e-300;

/** The logarithms of the parameters that a step walks with. */
export const logarithmsOf = (model: LatentClassModel): Logarithms => ({
  logShare: model.shares.map((share) => Math.log(Math.max(share, SMALLEST_SHARE))),
  halfPrecision: model.variances.map((variance) => 0.5 / variance),
  logDensityTop: model.variances.map((variance) => -0.5 * (LOG_TWO_PI + Math.log(variance))),
});

/**
 * The expectation step, one pass over the rows: posteriors, class totals and the log-likelihood of the standard units.
 * It runs in WebAssembly where there is any; the plain path gives the same bits (expectation.prop.spec.ts).
 *
 * @param problem - Its arrays of codes and numeric values must not change between calls.
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
  if (problem.blocks) return expectInBlocks(problem, problem.blocks, model, totals, posteriors);
  const logarithms = logarithmsOf(model);
  const logLikelihood = expectInWasm(problem, model, logarithms, totals, posteriors);
  if (logLikelihood !== null) return logLikelihood;
  for (const sums of Object.values(totals) as Float64Array[]) sums.fill(0);
  return expectPlainly(problem, model, logarithms, totals, posteriors);
}

function expectInBlocks(
  problem: LatentClassProblem,
  { count, block }: RowBlocks,
  model: LatentClassModel,
  totals: ClassTotals,
  posteriors: Float64Array | null,
): number {
  const own = createTotals(problem, model.k);
  const all = Object.keys(own) as (keyof ClassTotals)[];
  for (const part of all) totals[part].fill(0);
  let logLikelihood = 0;
  let cell = 0;
  for (let position = 0; position < count; position += 1) {
    const rows = block(position);
    const cells = rows.rows * model.k;
    logLikelihood += expect(rows, model, own, posteriors && posteriors.subarray(cell, cell + cells));
    cell += cells;
    for (const part of all) own[part].forEach((sum, at) => (totals[part][at] = totals[part][at]! + sum));
  }
  return logLikelihood;
}
