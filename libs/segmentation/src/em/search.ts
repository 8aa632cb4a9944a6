import { kMeansOnce, type KMeansProblem, type Rng } from '@needfinder/numeric';
import { expect } from './expectation.js';
import { copyModel, createModel, createTotals, maximise, type ClassTotals, type LatentClassModel } from './model.js';
import type { LatentClassProblem } from './problem.js';

export interface LatentClassFit {
  readonly model: LatentClassModel;
  readonly logLikelihood: number;
  readonly converged: boolean;
}

export interface LatentClassSearch extends LatentClassFit {
  /** Share of the full runs that ended within .01 of the best log-likelihood. */
  readonly hitRate: number;
}

export interface SearchEffort {
  /** Runs of a few steps each. */
  readonly shortRuns: number;
  readonly shortSteps: number;
  /** The best short runs, taken to convergence. */
  readonly fullRuns: number;
  readonly fullSteps: number;
  /** Once this many full runs have all ended in the same optimum, the rest are spared. */
  readonly agreeingRuns: number;
  /** The best full runs, taken to the last digit: optima can lie closer together than a full run tells. */
  readonly finalRuns: number;
  readonly finalSteps: number;
}

/** Log-likelihood still to be gained, by extrapolation, at which a full run is compared and the winner is finished. */
const FULL_TOLERANCE = 0.01;
const FINAL_TOLERANCE = 1e-6;
/** Ends of two runs closer than this are the same optimum. */
const SAME_OPTIMUM = 0.02;
/** A run this far below the best one even after its extrapolated gain is given up. */
const HOPELESS = 0.5;

/**
 * Steps of EM from the model, in place, until what is left to gain is under the tolerance or cannot reach `target`.
 * What is left is extrapolated from the last gains, which shrink geometrically.
 * Source: Böhning et al. (1994), Ann. Inst. Stat. Math. 46:373-388 (Aitken's rule for EM).
 */
export function runEm(
  problem: LatentClassProblem,
  model: LatentClassModel,
  totals: ClassTotals,
  steps: number,
  tolerance: number,
  target = -Infinity,
): LatentClassFit {
  let last = -Infinity;
  let lastGain = Infinity;
  for (let step = 0; step < steps; step += 1) {
    const logLikelihood = expect(problem, model, totals, null);
    maximise(problem, model, totals);
    const gain = logLikelihood - last;
    const rate = Math.min(gain / lastGain, 0.999);
    const left = gain <= 0 ? 0 : step > 2 ? gain / (1 - rate) : Infinity;
    if (left < tolerance) return { model, logLikelihood, converged: true };
    if (step > 20 && logLikelihood + 3 * left + HOPELESS < target) return { model, logLikelihood, converged: false };
    last = logLikelihood;
    lastGain = gain;
  }
  return { model, logLikelihood: last, converged: false };
}

/** Class totals of a partition softened by `blur`, as the start of a run. */
function totalsOfLabels(
  problem: LatentClassProblem,
  labels: Int32Array,
  k: number,
  blur: number,
  totals: ClassTotals,
): void {
  const { rows, codes, numeric, numericItems, weights } = problem;
  const J = problem.coded.length;
  totals.mass.fill(0);
  totals.counts.fill(0);
  totals.numericMass.fill(0);
  totals.numericSum.fill(0);
  totals.numericSquares.fill(0);
  for (let row = 0; row < rows; row += 1) {
    for (let c = 0; c < k; c += 1) {
      const share = weights[row]! * ((labels[row] === c ? 1 - blur : 0) + blur / k);
      totals.mass[c] = totals.mass[c]! + share;
      for (let j = 0; j < J; j += 1) {
        const cell = c * (problem.categories + 1) + codes[row * J + j]!;
        totals.counts[cell] = totals.counts[cell]! + share;
      }
      for (let q = 0; q < numericItems; q += 1) {
        const x = numeric[row * numericItems + q]!;
        if (Number.isNaN(x)) continue;
        const cell = c * numericItems + q;
        totals.numericMass[cell] = totals.numericMass[cell]! + share;
        totals.numericSum[cell] = totals.numericSum[cell]! + share * x;
        totals.numericSquares[cell] = totals.numericSquares[cell]! + share * x * x;
      }
    }
  }
}

/** Sets the model to the start that a partition suggests. */
export function startFromLabels(
  problem: LatentClassProblem,
  model: LatentClassModel,
  totals: ClassTotals,
  labels: Int32Array,
  blur: number,
): void {
  totalsOfLabels(problem, labels, model.k, blur, totals);
  maximise(problem, model, totals);
}

/** A random start: every second one from a k-means++ partition of the rows, the others from random labels. */
function randomLabels(
  problem: LatentClassProblem,
  points: KMeansProblem,
  k: number,
  run: number,
  rng: Rng,
): Int32Array {
  if (run % 2 === 0) return kMeansOnce(points, k, rng, false).labels;
  return Int32Array.from({ length: problem.rows }, () => rng.int(k));
}

/**
 * Fits a latent class model: many short runs, the best of them to convergence, the winner to the last digit.
 *
 * @param points - The same rows as points, for the starts.
 * @returns Log-likelihood in the original units.
 *
 * Source: Dempster, Laird & Rubin (1977); short runs first after Biernacki, Celeux & Govaert (2003), CSDA 41:561-575.
 * Checked against: poLCA 1.6.0.2 (reference.spec.ts).
 */
export function searchLatentClasses(
  problem: LatentClassProblem,
  points: KMeansProblem,
  k: number,
  rng: Rng,
  effort: SearchEffort,
): LatentClassSearch {
  const totals = createTotals(problem, k);
  const shortRuns = k === 1 ? 1 : effort.shortRuns;
  const fits: LatentClassFit[] = [];
  for (let run = 0; run < shortRuns; run += 1) {
    const model = createModel(problem, k);
    startFromLabels(problem, model, totals, randomLabels(problem, points, k, run, rng.fork('start', run)), 0.3);
    fits.push(runEm(problem, model, totals, effort.shortSteps, FULL_TOLERANCE));
  }
  const order = fits.map((_, run) => run).sort((a, b) => fits[b]!.logLikelihood - fits[a]!.logLikelihood || a - b);
  let best = fits[order[0]!]!;
  const full: LatentClassFit[] = [];
  for (const run of order.slice(0, effort.fullRuns)) {
    const fit = runEm(problem, fits[run]!.model, totals, effort.fullSteps, FULL_TOLERANCE, best.logLikelihood);
    full.push(fit);
    if (fit.logLikelihood > best.logLikelihood) best = fit;
    const agreeing = full.every((other) => other.logLikelihood > best.logLikelihood - SAME_OPTIMUM);
    if (agreeing && full.length >= effort.agreeingRuns) break;
  }
  const finalists = full
    .filter((fit) => fit.logLikelihood > best.logLikelihood - HOPELESS)
    .sort((a, b) => b.logLikelihood - a.logLikelihood)
    .slice(0, effort.finalRuns);
  const finished = (finalists.length > 0 ? finalists : [best])
    .map((fit) => runEm(problem, copyModel(fit.model), totals, effort.finalSteps, FINAL_TOLERANCE))
    .reduce((leader, fit) => (fit.logLikelihood > leader.logLikelihood ? fit : leader));
  const hits = full.filter((fit) => fit.logLikelihood > finished.logLikelihood - SAME_OPTIMUM).length;
  return {
    model: finished.model,
    logLikelihood: finished.logLikelihood + problem.unitCorrection,
    converged: finished.converged,
    hitRate: Math.max(hits, 1) / full.length,
  };
}

/** Posteriors of every row, `rows × k`. */
export function classify(problem: LatentClassProblem, model: LatentClassModel): Float64Array {
  const posteriors = new Float64Array(problem.rows * model.k);
  expect(problem, model, createTotals(problem, model.k), posteriors);
  return posteriors;
}
