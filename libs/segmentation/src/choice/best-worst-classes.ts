import { InvalidError } from '@needfinder/domain';
import { kMeansOnce, type Rng } from '@needfinder/numeric';
import { informationCriteria, uncertaintyOf, type Criteria } from '../criteria.js';
import { modalLabels } from '../modal-labels.js';
import { bestWorstScores, rescaleToHundred, usualSetSize } from './best-worst-scores.js';
import { checkTasks, type BestWorstData } from './best-worst-task.js';
import { logProbabilities, newtonUtilities, tabulateChoices, type ChoiceTable } from './choice-menus.js';

/** A latent class logit of best–worst choices. */
export interface BestWorstClasses extends Criteria {
  readonly k: number;
  readonly logLikelihood: number;
  readonly parameters: number;
  readonly converged: boolean;
  /** Share of the full runs that reached the best log-likelihood. */
  readonly hitRate: number;
  /** By segment, the largest first; sum 1. */
  readonly shares: readonly number[];
  /** By segment: utility of each item in logits, sum 0. */
  readonly utilities: readonly Float64Array[];
  /** By segment: share of preference of each item, sum 100. */
  readonly zeroToHundred: readonly Float64Array[];
  /** `respondents × k`, row-major; who made no choice gets the shares. */
  readonly posteriors: Float64Array;
  /** Length respondents. */
  readonly labels: Int32Array;
}

const SHORT_RUNS = 20;
const SHORT_STEPS = 12;
const FULL_RUNS = 5;
const FULL_STEPS = 1000;
const TOLERANCE = 1e-6;
/** Ends of two runs closer than this are the same optimum. */
const SAME_OPTIMUM = 0.02;

interface Run {
  readonly shares: Float64Array;
  readonly utilities: readonly Float64Array[];
  readonly posteriors: Float64Array;
  readonly logLikelihood: number;
  readonly converged: boolean;
}

function expectChoices(
  table: ChoiceTable,
  shares: Float64Array,
  utilities: readonly Float64Array[],
  weights: Float64Array,
) {
  const k = shares.length;
  const logs = utilities.map((own) => logProbabilities(table, own));
  const posteriors = new Float64Array(table.made.length * k);
  let logLikelihood = 0;
  table.made.forEach((made, row) => {
    const joint = logs.map((log, c) =>
      made.reduce((sum, choice) => sum + log[choice]!, Math.log(Math.max(shares[c]!, 1e-300))),
    );
    const top = Math.max(...joint);
    const total = joint.reduce((sum, value) => sum + Math.exp(value - top), 0);
    logLikelihood += weights[row]! * (top + Math.log(total));
    joint.forEach((value, c) => (posteriors[row * k + c] = Math.exp(value - top) / total));
  });
  return { posteriors, logLikelihood };
}

function runEm(
  table: ChoiceTable,
  items: number,
  weights: Float64Array,
  k: number,
  start: Float64Array,
  steps: number,
): Run {
  let posteriors = start;
  let utilities = Array.from({ length: k }, () => new Float64Array(items));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let last = -Infinity;
  for (let step = 1; ; step += 1) {
    const shares = new Float64Array(k);
    const counts = Array.from({ length: k }, () => new Float64Array(table.choices));
    table.made.forEach((made, row) => {
      for (let c = 0; c < k; c += 1) {
        const share = weights[row]! * posteriors[row * k + c]!;
        shares[c] = shares[c]! + share / total;
        for (const choice of made) counts[c]![choice] = counts[c]![choice]! + share;
      }
    });
    utilities = utilities.map((own, c) => Float64Array.from(newtonUtilities(table, own, counts[c]!)));
    const next = expectChoices(table, shares, utilities, weights);
    posteriors = next.posteriors;
    const converged = step > 5 && next.logLikelihood - last < TOLERANCE;
    if (converged || step >= steps) return { shares, utilities, ...next, converged };
    last = next.logLikelihood;
  }
}

/** Every second start from k-means of the count scores, the others from random memberships. */
function startOf(
  data: BestWorstData,
  scores: Float64Array,
  weights: Float64Array,
  k: number,
  run: number,
  rng: Rng,
): Float64Array {
  const { items, respondents } = data;
  const observed = Uint8Array.from(scores, (score) => (Number.isNaN(score) ? 0 : 1));
  const points = scores.map((score) => (Number.isNaN(score) ? 0 : score));
  const problem = { points, rows: respondents, columns: items, weights, observed };
  const labels =
    run % 2 === 0
      ? kMeansOnce(problem, k, rng, false).labels
      : Int32Array.from({ length: respondents }, () => rng.int(k));
  return Float64Array.from(
    { length: respondents * k },
    (_, cell) => 0.2 / k + (labels[Math.floor(cell / k)] === cell % k ? 0.8 : 0),
  );
}

/**
 * Segments people by their best–worst choices: a finite mixture of sequential logits, fitted by EM with Newton steps.
 *
 * @param k - Segments, ≥ 1.
 * @throws InvalidError as `checkTasks` does; `segmentation.k.above-n`.
 *
 * Source: Kamakura & Russell (1989), J. Marketing Research 26:379-390 (latent class logit); Louviere, Flynn & Marley
 * (2015), Best-Worst Scaling, chapter 5 (best, then worst of the rest); one step instead of clustering individual
 * utilities, whose scale and origin are arbitrary (Eagle 2013, Sawtooth Software Conference).
 * Checked against: planted utilities and segments (best-worst-classes.spec.ts); for one segment scipy 1.17 on published
 * choices (test/golden/best-worst-rice.json).
 */
export function fitBestWorstClasses(data: BestWorstData, k: number, rng: Rng): BestWorstClasses {
  checkTasks(data);
  const { items, respondents } = data;
  if (k > respondents) {
    throw new InvalidError(
      'segmentation.k.above-n',
      `${k} segments were asked for, there are ${respondents} respondents`,
      {
        k,
        rows: respondents,
      },
    );
  }
  const weights = data.weights ?? new Float64Array(respondents).fill(1);
  const table = tabulateChoices(data);
  const scores = bestWorstScores(data).zeroCentred;
  const shortRuns = Array.from({ length: k === 1 ? 1 : SHORT_RUNS }, (_, run) => {
    const start = startOf(data, scores, weights, k, run, rng.fork('start', run));
    return runEm(table, items, weights, k, start, SHORT_STEPS);
  }).sort((a, b) => b.logLikelihood - a.logLikelihood);
  const full = shortRuns.slice(0, FULL_RUNS).map((run) => runEm(table, items, weights, k, run.posteriors, FULL_STEPS));
  const best = full.reduce((leader, run) => (run.logLikelihood > leader.logLikelihood ? run : leader));
  const order = [...best.shares.keys()].sort((a, b) => best.shares[b]! - best.shares[a]! || a - b);
  const posteriors = best.posteriors.map((_, cell) => best.posteriors[cell - (cell % k) + order[cell % k]!]!);
  const parameters = k * (items - 1) + k - 1;
  const n = weights.reduce((sum, weight) => sum + weight, 0);
  const utilities = order.map((c) => best.utilities[c]!);
  return {
    k,
    logLikelihood: best.logLikelihood,
    parameters,
    ...informationCriteria(best.logLikelihood, parameters, n, uncertaintyOf(posteriors, weights, k), k),
    converged: best.converged,
    hitRate: full.filter((run) => run.logLikelihood > best.logLikelihood - SAME_OPTIMUM).length / full.length,
    shares: order.map((c) => best.shares[c]!),
    utilities,
    zeroToHundred: utilities.map((own) => rescaleToHundred(own, usualSetSize(data))),
    posteriors,
    labels: modalLabels(posteriors, respondents, k),
  };
}
