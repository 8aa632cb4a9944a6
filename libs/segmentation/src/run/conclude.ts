import { bivariateResiduals } from '../bivariate-residuals.js';
import type { StyleTest } from '../continuum/continuum-test.js';
import { fingerprintMatrix } from '../fingerprint-matrix.js';
import { informativeItems, informativeSentence } from '../informative-items.js';
import { ENGINE_VERSION } from '../options.js';
import { describeSolution, expandPosteriors, type DescribedSolution } from '../solution.js';
import { preferredStyleModel, reportStyleModel } from '../style-model/report-style-model.js';
import type { StyleModelFit } from '../style-model/fit-style-model.js';
import type { RelatednessTest } from '../style-only.js';
import type { Choice, SegmentationInput, SegmentationResult, Solution, Style, StyleModelReport } from '../types.js';
import { judge, type Judgement } from '../verdict.js';
import { collectWarnings } from '../warnings.js';
import type { Ground } from './part.js';
import type { Resamples } from './resample-solutions.js';
import { smallestBic, type Sweep } from './sweep.js';
import type { Workbench } from './workbench.js';

/** All that was found on the way to the verdict. */
export interface Findings {
  /** Where the segments are cut, and the fits there. */
  readonly ground: Ground;
  readonly sweep: Sweep;
  /** The fits of the other style, where there is one. */
  readonly otherStyle: Sweep | null;
  readonly resampled: Resamples;
  readonly relatedK: number;
  /** The test of the style that was chosen. */
  readonly continuum: StyleTest;
  readonly relatedness: RelatednessTest | null;
  /** Fits of one class and more beside scale use, as far as they were looked at; null where there is no such model. */
  readonly styleModels: readonly StyleModelFit[] | null;
  readonly styleShare: number | null;
}

function describeAll(bench: Workbench, { ground, sweep, otherStyle, resampled }: Findings): DescribedSolution[] {
  const { method, style } = ground;
  return [...sweep].map(([k, fit]) =>
    describeSolution(fit, {
      matrix: bench.matrix,
      method,
      style,
      pairs: resampled.pairs.get(k) ?? [],
      halves: resampled.halves.get(k) ?? [],
      before: sweep.get(k - 1),
      otherStyle: otherStyle?.get(k),
    }),
  );
}

/** The verdict, and the solution it proposes. */
export interface Cut {
  readonly solutions: readonly Solution[];
  readonly bicK: number | null;
  readonly judgement: Judgement;
  readonly styleModel: StyleModelReport | null;
  readonly chosen: Solution;
  /** Memberships of the patterns, `rows × k`. */
  readonly posteriors: Float64Array;
  /** By indicator: whether it tells the proposed segments apart. */
  readonly informative: readonly boolean[];
}

function describeChoice(
  { input, matrix }: Workbench,
  { continuum, styleShare, ground }: Findings,
  { bicK, judgement, styleModel, chosen, posteriors, informative }: Cut,
  consensus: number | null,
): Choice {
  const { indicators, weights } = input;
  const style: Style = ground.style;
  const telling = informativeSentence(indicators, informative);
  const preferred = [
    ...(bicK !== null ? [{ criterion: 'fit against size (BIC)', k: bicK }] : []),
    { criterion: 'excess over a continuum', k: continuum.k },
  ];
  return {
    ...judgement,
    reasons: [...judgement.reasons, ...(telling ? [telling] : [])],
    method: chosen.method,
    style,
    warnings: collectWarnings({
      indicators,
      matrix,
      weights,
      chosen,
      styleShare,
      residuals: chosen.k > 1 ? bivariateResiduals(indicators, matrix, posteriors, chosen.k) : [],
      preferred: judgement.verdict === 'natural' ? preferred : [],
    }),
    continuumTest: { pValue: continuum.pValue, samples: continuum.samples, k: continuum.k },
    styleShare,
    styleModel,
    consensus,
  };
}

const describeIndicators = (
  { indicators }: SegmentationInput,
  informative: readonly boolean[],
): SegmentationResult['indicators'] =>
  indicators.map(({ name, scale, values }, item) => ({
    name,
    scale,
    informative: informative[item]!,
    missing: values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0),
  }));

/** Describes every solution and judges them. */
export function weigh(bench: Workbench, findings: Findings): Cut {
  const { input, matrix } = bench;
  const { ground, sweep, relatedK, continuum, relatedness, styleModels, styleShare } = findings;
  const described = describeAll(bench, findings);
  const bicK = smallestBic(sweep, matrix.totalWeight)?.k ?? null;
  const judgement = judge({
    solutions: described,
    bicK,
    relatedK,
    continuum,
    relatedness,
    styleModelK: styleModels && preferredStyleModel(styleModels).k,
    styleShare,
  });
  const proposed = sweep.get(judgement.k)!;
  const styleModel = styleModels && reportStyleModel(styleModels, bench.styled, proposed.labels, proposed.k);
  const posteriors = bench.memberships(ground, proposed);
  const informative = informativeItems(input.indicators, matrix, posteriors, proposed.k);
  const membershipsOf = ({ k, shares }: DescribedSolution): Float64Array => {
    if (k === proposed.k) return expandPosteriors(matrix, posteriors, shares);
    if (input.memberships === 'chosen') return new Float64Array();
    return expandPosteriors(matrix, bench.memberships(ground, sweep.get(k)!), shares);
  };
  const solutions = described.map((solution) => ({ ...solution, posteriors: membershipsOf(solution) }));
  const chosen = solutions.find(({ k }) => k === proposed.k)!;
  return { solutions, bicK, judgement, styleModel, chosen, posteriors, informative };
}

/**
 * Says which cut is proposed and why.
 *
 * @param consensus - See `askConsensus`.
 */
export function conclude(bench: Workbench, findings: Findings, cut: Cut, consensus: number | null): SegmentationResult {
  const { input, matrix } = bench;
  return {
    engineVersion: ENGINE_VERSION,
    fingerprint: fingerprintMatrix(input.indicators, input.weights),
    seed: input.options.seed,
    n: matrix.patternOf.length,
    indicators: describeIndicators(input, cut.informative),
    solutions: cut.solutions,
    chosen: describeChoice(bench, findings, cut, consensus),
  };
}
