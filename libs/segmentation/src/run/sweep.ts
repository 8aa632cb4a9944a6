import type { Effort, SummarisedFit } from '../estimator.js';
import type { Ground, Outcome, Part } from './part.js';

/** All fits on one ground by number of segments. */
export type Sweep = ReadonlyMap<number, SummarisedFit>;

/** The parts that fit each number of segments. */
export const fitParts = (ground: Ground, counts: readonly number[], effort: Effort): Part[] =>
  // The largest first: they take longest, and what waits for them is idle.
  [...counts].reverse().map((k) => ({ type: 'fit', ground, k, effort }));

/** What `fitParts` of the same counts gave. */
export function sweepOf(counts: readonly number[], outcomes: readonly Outcome[]): Sweep {
  const fits = outcomes as readonly SummarisedFit[];
  return new Map(counts.map((k, position) => [k, fits[counts.length - 1 - position]!]));
}

/** Number of segments with the smallest BIC among n people; null when nothing has one. */
export function smallestBic(sweep: Sweep, n: number): { k: number; bic: number } | null {
  let best: { k: number; bic: number } | null = null;
  for (const [k, { logLikelihood, parameters }] of sweep) {
    if (logLikelihood === null || parameters === null) continue;
    const bic = -2 * logLikelihood + parameters * Math.log(n);
    if (best === null || bic < best.bic) best = { k, bic };
  }
  return best;
}
