import type { KMeansProblem, Rng } from '@needfinder/numeric';
import { expect } from './expectation.js';
import { copyModel, createModel, createTotals, type ClassTotals, type LatentClassModel } from './model.js';
import type { LatentClassProblem } from './problem.js';
import { runEm, type LatentClassFit, type StopRule } from './run-em.js';
import { neighbourStart, randomStart, totalsOf } from './starts.js';

export interface LatentClassSearch extends LatentClassFit {
  /** Share of the full runs from random starts that ended in the best optimum known. */
  readonly hitRate: number;
}

export interface SearchEffort {
  /** Runs of a few passes each, from random starts. */
  readonly shortRuns: number;
  readonly shortSteps: number;
  /** The best short runs, taken to convergence. */
  readonly fullRuns: number;
  readonly fullSteps: number;
  /** Once this many full runs have all ended in the same optimum, the rest are spared. */
  readonly agreeingRuns: number;
  /** Rounds of neighbours of the best solution; a round that improves nothing ends them. */
  readonly rounds: number;
  readonly neighbours: number;
  /** The winner is taken to the last digit. */
  readonly finalSteps: number;
}

/** Log-likelihood still to be gained at which runs are compared, and at which the winner is finished. */
const FULL_TOLERANCE = 0.01;
const FINAL_TOLERANCE = 1e-6;
/** Ends of two runs closer than this are the same optimum. */
const SAME_OPTIMUM = 0.02;
/** How far a solution is taken from the borders to see whether it comes back to them. */
const BLURS = [0.02, 0.1];
/** Of the neighbours of a solution, the most promising are run on: one in so many. */
const PROMISING = 5;
/** Ends further apart than this are searched around as optima of their own. */
const DISTINCT_OPTIMA = 0.5;
/** Fruitless rounds after which no better optimum is expected; one where most of the starts agree already. */
const FRUITLESS_ROUNDS = 3;
const POPULAR = 0.5;

/** Short runs from many starts, the most promising of them in order. */
function shortRuns(
  problem: LatentClassProblem,
  k: number,
  runs: number,
  rule: StopRule,
  start: (run: number, totals: ClassTotals) => void,
): { fit: LatentClassFit; totals: ClassTotals; run: number }[] {
  return Array.from({ length: runs }, (_, run) => {
    const model = createModel(problem, k);
    const totals = createTotals(problem, k);
    start(run, totals);
    return { fit: runEm(problem, model, totals, rule), totals, run };
  }).sort((a, b) => b.fit.logLikelihood - a.fit.logLikelihood || a.run - b.run);
}

/**
 * Fits a latent class model: many short runs, the best of them to convergence, then neighbours of the best solution for
 * as long as they improve it, and the winner to the last digit.
 *
 * @param points - The same rows as points, for the starts.
 * @returns Log-likelihood in the original units.
 *
 * Source: short runs first after Biernacki, Celeux & Govaert (2003), CSDA 41:561-575; neighbours after Ueda et al.
 * (2000), Neural Computation 12:2109-2128. Checked against: poLCA 1.6.0.2 (reference.spec.ts).
 */
export function searchLatentClasses(
  problem: LatentClassProblem,
  points: KMeansProblem,
  k: number,
  rng: Rng,
  effort: SearchEffort,
): LatentClassSearch {
  const short: StopRule = { steps: effort.shortSteps, tolerance: 0, target: -Infinity };
  const starts = shortRuns(problem, k, k === 1 ? 1 : effort.shortRuns, short, (run, totals) =>
    randomStart(problem, points, k, run, rng.fork('start', run), totals),
  );
  let best = starts[0]!.fit;
  const runOn = ({ fit, totals }: { fit: LatentClassFit; totals: ClassTotals }): LatentClassFit => {
    const target = best.logLikelihood;
    const end = runEm(problem, fit.model, totals, { steps: effort.fullSteps, tolerance: FULL_TOLERANCE, target });
    if (end.logLikelihood > best.logLikelihood) best = end;
    return end;
  };
  const full: LatentClassFit[] = [];
  const ahead = Math.ceil(effort.fullRuns / 2);
  // A short run may lead because it is stuck: half of the full runs go to starts as they were drawn.
  const others = starts.slice(ahead).sort((a, b) => a.run - b.run);
  for (const start of [...starts.slice(0, ahead), ...others.slice(0, effort.fullRuns - ahead)]) {
    full.push(runOn(start));
    if (full.length >= effort.agreeingRuns && agreement(full, best) === 1) break;
  }
  const enoughFruitless = agreement(full, best) >= POPULAR ? 1 : FRUITLESS_ROUNDS;
  const runsOn: LatentClassFit[] = [];
  let fruitless = 0;
  for (let round = 0; round < effort.rounds && k > 2 && fruitless < enoughFruitless; round += 1) {
    const known = best;
    // After a fruitless round the next best optimum is asked for its neighbours.
    const base = distinct([...full, ...runsOn])[fruitless] ?? best;
    const posteriors = classify(problem, base.model);
    const neighbours = shortRuns(problem, k, effort.neighbours, short, (run, totals) =>
      neighbourStart(problem, points, k, posteriors, rng.fork('neighbour', round, run), totals),
    );
    for (const neighbour of neighbours.slice(0, Math.ceil(effort.neighbours / PROMISING))) {
      runsOn.push(runOn(neighbour));
    }
    fruitless = best.logLikelihood > known.logLikelihood + FULL_TOLERANCE ? 0 : fruitless + 1;
  }
  const finished = finish(problem, best, effort);
  return {
    ...finished,
    logLikelihood: finished.logLikelihood + problem.unitCorrection,
    hitRate: agreement(full, finished),
  };
}

/** Share of the fits that ended in the best optimum. */
const agreement = (fits: readonly LatentClassFit[], best: LatentClassFit): number =>
  fits.filter((fit) => fit.logLikelihood > best.logLikelihood - SAME_OPTIMUM).length / fits.length;

/** The optima among the fits, the best first. */
function distinct(fits: readonly LatentClassFit[]): LatentClassFit[] {
  const optima: LatentClassFit[] = [];
  for (const fit of [...fits].sort((a, b) => b.logLikelihood - a.logLikelihood)) {
    if (optima.every((other) => other.logLikelihood - fit.logLikelihood > DISTINCT_OPTIMA)) optima.push(fit);
  }
  return optima;
}

/**
 * Takes a solution away from the borders and back, then to the last digit: an answer that seems impossible in a class
 * after a stretched step returns too slowly by itself.
 */
function finish(problem: LatentClassProblem, found: LatentClassFit, effort: SearchEffort): LatentClassFit {
  const { k } = found.model;
  const totals = createTotals(problem, k);
  const from = (base: LatentClassFit, blur: number, rule: StopRule): LatentClassFit => {
    const posteriors = classify(problem, base.model);
    totalsOf(problem, k, (row, c) => (1 - blur) * posteriors[row * k + c]! + blur / k, totals);
    return runEm(problem, copyModel(base.model), totals, rule);
  };
  let best = found;
  for (const blur of k > 1 && effort.rounds > 0 ? BLURS : []) {
    const fit = from(best, blur, { steps: effort.fullSteps, tolerance: FULL_TOLERANCE, target: best.logLikelihood });
    if (fit.logLikelihood > best.logLikelihood) best = fit;
  }
  return from(best, 0, { steps: effort.finalSteps, tolerance: FINAL_TOLERANCE, target: -Infinity });
}

/** Posteriors of every row, `rows × k`. */
export function classify(problem: LatentClassProblem, model: LatentClassModel): Float64Array {
  const posteriors = new Float64Array(problem.rows * model.k);
  expect(problem, model, createTotals(problem, model.k), posteriors);
  return posteriors;
}
