import { createRng, type Rng } from '@needfinder/numeric';
import { bivariateResiduals } from './bivariate-residuals.js';
import { testContinuum, type StyleTest } from './continuum/continuum-test.js';
import { createEstimator } from './create-estimator.js';
import { latentClassEstimator, type Estimator, type PatternFit } from './estimator.js';
import { fingerprintMatrix } from './fingerprint-matrix.js';
import { dependentPairs, mergePairs } from './local-dependence.js';
import { ENGINE_VERSION } from './options.js';
import { collapsePatterns, type PatternMatrix } from './patterns.js';
import { findRatingBlock } from './rating-block.js';
import { relabelFit } from './relabel.js';
import { describeSolution } from './solution.js';
import { testRelatednessBeyondStyle } from './style-only.js';
import { styleShareOfSegments } from './style-share.js';
import type { Method, ProgressHooks, SegmentationInput, SegmentationResult, Solution, Style } from './types.js';
import { checkMatrix, checkOptions } from './validate.js';
import { judge } from './verdict.js';
import { collectWarnings } from './warnings.js';

/** Share of the separation that must be style before the automatic path sets the style aside. */
const STYLE_HEAVY = 0.5;
/** How much further from a continuum the centred ratings must be than the raw ones for the same. */
const CLEARLY_FURTHER = 2;
/** Enough classes to see whether the items are related at all. */
const RELATED_LOOK = 4;

/** All fits of one estimator by number of segments. */
type Sweep = ReadonlyMap<number, PatternFit>;

/** One run's data and its one way to draw, fit and report. */
class Run {
  readonly matrix: PatternMatrix;
  readonly block: readonly number[];
  readonly rng: Rng;
  readonly counts: readonly number[];
  #done = 0;

  constructor(
    readonly input: SegmentationInput,
    readonly hooks: ProgressHooks,
    readonly total: number,
  ) {
    const { indicators, weights, options } = input;
    this.matrix = collapsePatterns(indicators, weights);
    this.block = findRatingBlock(indicators);
    this.rng = createRng(options.seed);
    const largest = Math.max(options.kMin, Math.min(options.kMax, this.matrix.rows));
    this.counts = Array.from({ length: largest - options.kMin + 1 }, (_, position) => options.kMin + position);
  }

  step(label: string): void {
    this.hooks.onStep?.({ label, done: Math.min(this.#done, this.total - 1), total: this.total });
    this.#done += 1;
  }

  sweep(estimator: Estimator, counts: readonly number[], effort: 'full' | 'quick'): Sweep {
    const fits = new Map<number, PatternFit>();
    for (const k of counts) {
      if (effort === 'full') this.step(`Fitting ${k} ${k === 1 ? 'segment' : 'segments'}`);
      const rng = this.rng.fork('fit', estimator.method, estimator.style, k);
      fits.set(k, relabelFit(this.matrix, estimator.fit(k, rng, effort)));
    }
    return fits;
  }

  estimator(method: Method, style: Style): Estimator {
    return createEstimator(method, this.input.indicators, this.matrix, style, this.block, this.input.options.restarts);
  }
}

/** Number of segments with the smallest BIC; null when nothing has one. */
function smallestBic(sweep: Sweep, n: number): { k: number; bic: number } | null {
  let best: { k: number; bic: number } | null = null;
  for (const [k, { logLikelihood, parameters }] of sweep) {
    if (logLikelihood === null || parameters === null) continue;
    const bic = -2 * logLikelihood + parameters * Math.log(n);
    if (best === null || bic < best.bic) best = { k, bic };
  }
  return best;
}

function chooseStyle(run: Run, tests: readonly StyleTest[], styleShare: number | null): Style {
  const { style } = run.input.options;
  if (run.block.length === 0) return 'raw';
  if (style !== 'auto') return style;
  // A method that was asked for by name takes the data as given.
  if (run.input.options.method !== 'auto') return 'raw';
  if ((styleShare ?? 0) > STYLE_HEAVY) return 'centred';
  const excess = (of: Style): number => tests.find((test) => test.style === of)?.excess ?? 0;
  return excess('centred') > CLEARLY_FURTHER * Math.max(excess('raw'), 2) ? 'centred' : 'raw';
}

/** Counts from 1 to the largest asked for: the criterion and the style are judged on all of them. */
const fromOne = (counts: readonly number[]): number[] =>
  Array.from({ length: Math.max(...counts) }, (_, position) => position + 1);

/**
 * Segments people by their answers, judges how real the segments are, and proposes a cut or refuses.
 *
 * The automatic path fits latent class models to the answers as given and, where ratings share a scale, relative to the
 * person's mean rating; the style is set aside when it is most of what separates people, and never in silence. A named
 * method fits exactly that.
 *
 * @param input - At least one indicator, equal lengths; see `Indicator` and `SegmentationOptions`.
 * @param hooks - Told of every step; throwing from it stops the run.
 * @returns The same bytes for the same input on any machine; `solutions` ascending in k.
 * @throws InvalidError `segmentation.*`, naming the indicator and the row (see `checkMatrix`, `checkOptions`).
 *
 * Source: the parts name theirs; the verdict follows Dolnicar & Leisch (2010), Marketing Letters 21:83-101.
 * Checked against: published log-likelihoods (reference.spec.ts) and planted data (fit-segmentation.spec.ts).
 */
export function fitSegmentation(input: SegmentationInput, hooks: ProgressHooks = {}): SegmentationResult {
  const { indicators, weights, options } = input;
  checkMatrix(indicators, weights);
  checkOptions(options, indicators[0]!.values.length);
  const run = new Run(input, hooks, 3 * (options.kMax - options.kMin + 1) + 12);
  const { matrix, block, rng } = run;
  const method = options.method === 'auto' ? 'lca' : options.method;
  const styles: Style[] = block.length > 0 ? ['raw', 'centred'] : ['raw'];

  let rawEstimator = run.estimator(method, 'raw');
  let raw = run.sweep(rawEstimator, run.counts, options.style === 'centred' ? 'quick' : 'full');
  const look = fromOne(run.counts).slice(0, Math.max(RELATED_LOOK, run.counts.length));
  const plainLook =
    method === 'lca' && run.counts[0] === 1 && run.counts.length >= 2
      ? raw
      : run.sweep(
          run.estimator('lca', 'raw'),
          look.filter((k) => k <= Math.min(RELATED_LOOK, matrix.rows)),
          'quick',
        );
  const related = smallestBic(plainLook, matrix.totalWeight)!;

  run.step('Comparing with a continuum');
  const tests = testContinuum(indicators, matrix, styles, block, rng.fork('continuum'), (done, total) => {
    if (done % 5 === 0) run.step(`Comparing with a continuum, sample ${done + 1} of ${total}`);
  });
  const styleCut =
    raw.get(Math.max(2, method === 'lca' ? related.k : 2)) ?? raw.get(run.counts[run.counts.length - 1]!)!;
  const styleShare =
    block.length > 0 && styleCut.k > 1 ? styleShareOfSegments(matrix, block, styleCut.labels, styleCut.k) : null;
  const style = chooseStyle(run, tests, styleShare);
  const continuum = tests.find((test) => test.style === style)!;

  let localDependence = false;
  if (options.method === 'auto' && style === 'raw') {
    const before = smallestBic(raw, matrix.totalWeight);
    const suspect = raw.get(continuum.k);
    const pairs = before && suspect && before.k > continuum.k ? dependentPairs(indicators, matrix, suspect) : [];
    if (pairs.length > 0) {
      localDependence = true;
      const merged = mergePairs(indicators, matrix, pairs);
      const estimator = latentClassEstimator(merged.indicators, merged.matrix, 'raw', [], options.restarts);
      const relieved = run.sweep(estimator, run.counts, 'full');
      const after = smallestBic(relieved, matrix.totalWeight);
      if (after && after.bic < before!.bic) {
        rawEstimator = estimator;
        raw = relieved;
        localDependence = false;
      }
    }
  }
  const centredEstimator = block.length > 0 ? run.estimator(method, 'centred') : null;
  const centred = centredEstimator
    ? run.sweep(centredEstimator, run.counts, style === 'centred' ? 'full' : 'quick')
    : null;
  const [estimator, sweep, other] =
    style === 'centred' ? [centredEstimator!, centred!, raw] : [rawEstimator, raw, centred];

  const solutions = run.counts.map((k): Solution => {
    run.step(`Resampling ${k} ${k === 1 ? 'segment' : 'segments'}`);
    return describeSolution(sweep.get(k)!, {
      matrix,
      estimator,
      bootstrap: options.bootstrap,
      rng,
      before: sweep.get(k - 1),
      otherStyle: other?.get(k),
    });
  });
  const bic = smallestBic(sweep, matrix.totalWeight);
  const judgement = judge({
    solutions,
    bicK: bic?.k ?? null,
    relatedK: related.k,
    continuum,
    relatedness:
      block.length === indicators.length ? testRelatednessBeyondStyle(matrix, block, rng.fork('style')) : null,
    styleShare,
    localDependence,
  });
  const chosen = solutions.find(({ k }) => k === judgement.k)!;
  const preferred = [
    ...(bic ? [{ criterion: 'fit against size (BIC)', k: bic.k }] : []),
    { criterion: 'excess over a continuum', k: continuum.k },
  ];
  return {
    engineVersion: ENGINE_VERSION,
    fingerprint: fingerprintMatrix(indicators, weights),
    seed: options.seed,
    n: matrix.patternOf.length,
    indicators: indicators.map(({ name, scale, values }) => ({
      name,
      scale,
      missing: values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0),
    })),
    solutions,
    chosen: {
      ...judgement,
      method: chosen.method,
      style,
      warnings: collectWarnings({
        indicators,
        weights,
        chosen,
        styleShare,
        residuals:
          chosen.k > 1 ? bivariateResiduals(indicators, matrix, sweep.get(chosen.k)!.posteriors, chosen.k) : [],
        preferred: judgement.verdict === 'natural' ? preferred : [],
      }),
      continuumTest: { pValue: continuum.pValue, samples: continuum.samples, k: continuum.k },
      styleShare,
    },
  };
}
