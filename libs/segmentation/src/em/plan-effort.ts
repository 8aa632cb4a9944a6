import type { Effort } from '../estimator.js';
import type { LatentClassProblem } from './problem.js';
import type { SearchEffort } from './search.js';

/** What one search may cost, in terms of the likelihood that are added up; larger data get fewer starts. */
const SEARCH_BUDGET = 1e8;
/** A parameter is updated in about as much time as so many terms are added. */
const TERMS_PER_PARAMETER = 30;
const SHORT_STEPS = 12;
const PASSES_PER_SHORT_RUN = 40;
const SHORT_RUNS_PER_RESTART = 3;
const FEWEST_SHORT_RUNS = 8;
const FULL_STEPS = 300;
const PASSES_PER_FULL_RUN = 250;
const FEWEST_FULL_RUNS = 4;
const AGREEING_RUNS = 6;
const PASSES_PER_ROUND = 500;
const MOST_ROUNDS = 6;
const NEIGHBOURS_PER_SEGMENT = 6;
const FINAL_STEPS = 3000;

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, Math.floor(value)));

/** How long a model with k classes is searched: the larger the problem, the fewer starts it gets. */
export function planEffort(problem: LatentClassProblem, k: number, restarts: number, effort: Effort): SearchEffort {
  if (effort === 'quick') {
    return {
      shortRuns: 6,
      shortSteps: SHORT_STEPS,
      fullRuns: 2,
      fullSteps: 60,
      agreeingRuns: 2,
      rounds: 0,
      neighbours: 0,
      finalSteps: 40,
    };
  }
  const terms = problem.rows * (problem.coded.length + problem.numericItems) + TERMS_PER_PARAMETER * problem.categories;
  const passes = SEARCH_BUDGET / (terms * k);
  const fullRuns = within(passes / PASSES_PER_FULL_RUN, Math.min(FEWEST_FULL_RUNS, restarts), restarts);
  return {
    shortRuns: within(
      passes / PASSES_PER_SHORT_RUN,
      Math.max(FEWEST_SHORT_RUNS, fullRuns),
      SHORT_RUNS_PER_RESTART * restarts,
    ),
    shortSteps: SHORT_STEPS,
    fullRuns,
    fullSteps: FULL_STEPS,
    agreeingRuns: Math.min(AGREEING_RUNS, restarts),
    rounds: within(passes / PASSES_PER_ROUND, 0, MOST_ROUNDS),
    neighbours: NEIGHBOURS_PER_SEGMENT * k,
    finalSteps: within(passes, FULL_STEPS, FINAL_STEPS),
  };
}
