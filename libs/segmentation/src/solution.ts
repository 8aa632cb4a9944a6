import { adjustedRandIndex, wilsonInterval } from '@needfinder/numeric';
import { informationCriteria } from './criteria.js';
import type { Estimator, PatternFit, SummarisedFit } from './estimator.js';
import { expandLabels, type PatternMatrix } from './patterns.js';
import { summariseReplications } from './replication.js';
import { stabilityAcross, summarisePairs, type ResampledPair } from './stability.js';
import type { Method, SegmentFit, Solution, Style } from './types.js';

/** Refits are the bulk of a run: on large data fewer pairs, never fewer than this. */
const FEWEST_PAIRS = 10;
const PAIR_BUDGET = 1e6;

/** Pairs of resamples that a solution gets, of those asked for. */
export const pairsFor = (estimator: Estimator, k: number, asked: number): number =>
  asked === 0 || k === 1
    ? 0
    : Math.max(Math.min(asked, FEWEST_PAIRS), Math.min(asked, Math.floor(PAIR_BUDGET / (estimator.cells * k))));

/**
 * Memberships of every respondent, n × k.
 *
 * @param posteriors - Those of the patterns, `rows × k`.
 * @param shares - Length k; all that is known of a respondent without an answer.
 */
export function expandPosteriors(
  matrix: PatternMatrix,
  posteriors: Float64Array,
  shares: readonly number[],
): Float64Array {
  const k = shares.length;
  const result = new Float64Array(matrix.patternOf.length * k);
  matrix.patternOf.forEach((pattern, row) => {
    for (let c = 0; c < k; c += 1) result[row * k + c] = pattern < 0 ? shares[c]! : posteriors[pattern * k + c]!;
  });
  return result;
}

/** A solution, without the memberships. */
export type DescribedSolution = Omit<Solution, 'posteriors'>;

export interface SolutionContext {
  readonly matrix: PatternMatrix;
  readonly method: Method;
  readonly style: Style;
  readonly pairs: readonly ResampledPair[];
  /** Agreements of random halves. */
  readonly halves: readonly number[];
  /** The fit with one segment fewer, and the fit of the other style with as many. */
  readonly before: PatternFit | undefined;
  readonly otherStyle: PatternFit | undefined;
}

/** Describes a fit, all but the memberships: criteria, shares, stability, segments. */
export function describeSolution(fit: SummarisedFit, context: SolutionContext): DescribedSolution {
  const { matrix, method, style, pairs, halves, before, otherStyle } = context;
  const { k } = fit;
  const n = matrix.totalWeight;
  const sizes = new Float64Array(k);
  fit.labels.forEach((label, row) => (sizes[label] = sizes[label]! + matrix.weights[row]!));
  const shares = [...fit.masses].map((mass) => mass / n);
  const criteria =
    fit.logLikelihood === null ? null : informationCriteria(fit.logLikelihood, fit.parameters!, n, fit.uncertainty, k);
  const resampled = pairs.length >= 2 ? summarisePairs(pairs, k) : null;
  const across = before && k > 1 ? stabilityAcross(before.labels, fit.labels, k, matrix.weights) : null;
  const segments = shares.map((share, c): SegmentFit => {
    const { low, high } = resampled
      ? { low: resampled.shareLow[c]!, high: resampled.shareHigh[c]! }
      : wilsonInterval(share, n);
    return {
      share,
      low: Math.min(low, share),
      high: Math.max(high, share),
      slsw: resampled ? resampled.slsw[c]! : null,
      slsa: across ? across[c]! : null,
      jaccard: resampled ? resampled.jaccard[c]! : null,
    };
  });
  return {
    k,
    method,
    style,
    logLikelihood: fit.logLikelihood,
    parameters: fit.parameters,
    aic: criteria?.aic ?? null,
    bic: criteria?.bic ?? null,
    sabic: criteria?.sabic ?? null,
    icl: criteria?.icl ?? null,
    entropy: criteria?.entropy ?? null,
    withinSS: fit.withinSS,
    sizes: [...sizes],
    shares,
    hitRate: fit.hitRate,
    converged: fit.converged,
    stability: resampled?.stability ?? null,
    replication: halves.length >= 2 ? summariseReplications(halves) : null,
    segments,
    labels: expandLabels(matrix.patternOf, fit.labels),
    agreementRawCentred: otherStyle ? adjustedRandIndex(fit.labels, otherStyle.labels, matrix.weights) : null,
  };
}
