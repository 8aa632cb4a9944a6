import type { BivariateResidual } from '../bivariate-residuals.js';
import { bivariateResiduals } from '../bivariate-residuals.js';
import {
  isDecided,
  LOOKS,
  testContinuum,
  type ContinuumStatistics,
  type StyleTest,
} from '../continuum/continuum-test.js';
import type { Copula } from '../continuum/copula.js';
import type { Effort, PatternFit } from '../estimator.js';
import { fingerprintMatrix } from '../fingerprint-matrix.js';
import { informativeItems, informativeSentence } from '../informative-items.js';
import { dependentPairs } from '../local-dependence.js';
import { ENGINE_VERSION } from '../options.js';
import { describeSolution, pairsFor } from '../solution.js';
import type { ResampledPair } from '../stability.js';
import type { RelatednessTest } from '../style-only.js';
import { styleShareOfSegments } from '../style-share.js';
import type { SegmentationInput, SegmentationResult, Solution, Style } from '../types.js';
import { judge } from '../verdict.js';
import { collectWarnings } from '../warnings.js';
import type { Batch, Ground, Outcome, Part } from './part.js';
import { Workbench } from './workbench.js';

/** Share of the separation that must be style before the automatic path sets the style aside. */
const STYLE_HEAVY = 0.5;
/** How much further from a continuum the centred ratings must be than the raw ones for the same. */
const CLEARLY_FURTHER = 2;
/** Enough classes to see whether the items are related at all. */
const RELATED_LOOK = 4;
/** Pieces a look at the continuum and the resamples of one solution are cut into: enough for a few threads. */
const PIECES = 4;

/** All fits on one ground by number of segments. */
type Sweep = ReadonlyMap<number, PatternFit>;
type Steps<Result> = Generator<Batch, Result, readonly Outcome[]>;

const fitParts = (ground: Ground, counts: readonly number[], effort: Effort): Part[] =>
  // The largest first: they take longest, and what waits for them is idle.
  [...counts].reverse().map((k) => ({ type: 'fit', ground, k, effort }));

const sweepOf = (counts: readonly number[], outcomes: readonly Outcome[]): Sweep => {
  const fits = outcomes as readonly PatternFit[];
  return new Map(counts.map((k, position) => [k, fits[counts.length - 1 - position]!]));
};

/** From … to in so many pieces, none empty. */
function pieces(from: number, to: number, count: number): { from: number; to: number }[] {
  const cuts = Array.from({ length: count + 1 }, (_, at) => from + Math.floor(((to - from) * at) / count));
  return cuts.slice(1).flatMap((end, at) => (end > cuts[at]! ? [{ from: cuts[at]!, to: end }] : []));
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

/** Draws samples of the continuum until they decide. */
function* compareWithContinuum(
  styles: readonly Style[],
  observed: ContinuumStatistics,
  copula: Copula,
  [from, to]: readonly [number, number],
): Steps<StyleTest[]> {
  const samples: ContinuumStatistics[] = [];
  let tests: StyleTest[] = [];
  for (const look of LOOKS) {
    const parts = pieces(samples.length, look, PIECES).map((piece): Part => ({ type: 'continuum', copula, ...piece }));
    const last = LOOKS[LOOKS.length - 1]!;
    const at = (done: number): number => from + ((to - from) * done) / last;
    const drawn = (yield { parts, from: at(samples.length), to: at(look) }) as readonly ContinuumStatistics[][];
    samples.push(...drawn.flat());
    tests = testContinuum(styles, observed, samples);
    if (isDecided(tests, samples.length)) break;
  }
  return tests;
}

function chooseStyle({ input, block }: Workbench, tests: readonly StyleTest[], styleShare: number | null): Style {
  const { style, method } = input.options;
  if (block.length === 0) return 'raw';
  if (style !== 'auto') return style;
  // A method that was asked for by name takes the data as given.
  if (method !== 'auto') return 'raw';
  if ((styleShare ?? 0) > STYLE_HEAVY) return 'centred';
  const excess = (of: Style): number => tests.find((test) => test.style === of)?.excess ?? 0;
  return excess('centred') > CLEARLY_FURTHER * Math.max(excess('raw'), 2) ? 'centred' : 'raw';
}

/** Merges pairs of items that go together for a reason of their own, where that makes a better model. */
function* relieveDependence(
  bench: Workbench,
  counts: readonly number[],
  raw: Sweep,
  continuum: StyleTest,
  [from, to]: readonly [number, number],
): Steps<{ merged: readonly BivariateResidual[]; sweep: Sweep; isRelieved: boolean } | null> {
  const { matrix, input } = bench;
  const before = smallestBic(raw, matrix.totalWeight);
  const suspect = raw.get(continuum.k);
  const merged = before && suspect && before.k > continuum.k ? dependentPairs(input.indicators, matrix, suspect) : [];
  if (merged.length === 0) return null;
  const ground: Ground = { method: 'lca', style: 'raw', merged };
  const sweep = sweepOf(counts, yield { parts: fitParts(ground, counts, 'full'), from, to });
  const after = smallestBic(sweep, matrix.totalWeight);
  return { merged, sweep, isRelieved: after !== null && after.bic < before!.bic };
}

function* resampleAll(
  bench: Workbench,
  ground: Ground,
  sweep: Sweep,
  [from, to]: readonly [number, number],
): Steps<Map<number, ResampledPair[]>> {
  const { bootstrap } = bench.input.options;
  const estimator = bench.estimator(ground, bench.resampled.matrix);
  const parts = [...sweep.values()].reverse().flatMap((fit): Extract<Part, { type: 'resample' }>[] =>
    pieces(0, pairsFor(estimator, fit.k, bootstrap), PIECES).map((piece) => ({
      type: 'resample',
      ground,
      fit: bench.resampledFit(fit),
      ...piece,
    })),
  );
  const outcomes = (yield { parts, from, to }) as readonly ResampledPair[][];
  const byK = new Map<number, ResampledPair[]>();
  parts.forEach(({ fit }, position) => byK.set(fit.k, [...(byK.get(fit.k) ?? []), ...outcomes[position]!]));
  return byK;
}

/** Numbers of classes at which the plain model is looked at. */
const lookCounts = (rows: number): number[] =>
  [1, 2, 3, RELATED_LOOK].filter((k) => k <= Math.max(1, Math.min(RELATED_LOOK, rows)));

/**
 * A run, as batches of parts that whoever drives it performs in any order and on any number of threads; see
 * `fitSegmentation` for what it takes and gives.
 */
export function* planSegmentation(input: SegmentationInput, bench = new Workbench(input)): Steps<SegmentationResult> {
  const { indicators, weights, options } = input;
  const { matrix, block, styles } = bench;
  const method = options.method === 'auto' ? 'lca' : options.method;
  const rawGround: Ground = { method, style: 'raw', merged: [] };
  const centredGround: Ground = { method, style: 'centred', merged: [] };
  const lookGround: Ground = { method: 'lca', style: 'raw', merged: [] };
  const largest = Math.max(options.kMin, Math.min(options.kMax, matrix.rows));
  const counts = Array.from({ length: largest - options.kMin + 1 }, (_, position) => options.kMin + position);
  // Whether the items are related at all is judged from one class on, by the plain model.
  const looked = method === 'lca' && counts[0] === 1 && counts.length >= 2 ? [] : lookCounts(matrix.rows);

  const first: Part[] = [
    ...fitParts(rawGround, counts, options.style === 'centred' ? 'quick' : 'full'),
    ...fitParts(lookGround, looked, 'quick'),
    { type: 'structure' },
    { type: 'copula' },
  ];
  const opening = yield { parts: first, from: 0, to: 0.4 };
  let raw = sweepOf(counts, opening.slice(0, counts.length));
  const look = looked.length > 0 ? sweepOf(looked, opening.slice(counts.length, -2)) : raw;
  const related = smallestBic(look, matrix.totalWeight)!;
  const [structure, copula] = opening.slice(-2) as [ContinuumStatistics, Copula];

  const tests = yield* compareWithContinuum(styles, structure, copula, [0.4, 0.6]);
  const styleCut = raw.get(Math.max(2, method === 'lca' ? related.k : 2)) ?? raw.get(counts[counts.length - 1]!)!;
  const styleShare =
    block.length > 0 && styleCut.k > 1 ? styleShareOfSegments(matrix, block, styleCut.labels, styleCut.k) : null;
  const style = chooseStyle(bench, tests, styleShare);
  const continuum = tests.find((test) => test.style === style)!;

  let ground = style === 'centred' ? centredGround : rawGround;
  const relief =
    options.method === 'auto' && style === 'raw'
      ? yield* relieveDependence(bench, counts, raw, continuum, [0.6, 0.65])
      : null;
  if (relief?.isRelieved) {
    ground = { ...rawGround, merged: relief.merged };
    raw = relief.sweep;
  }
  const effort = style === 'centred' ? 'full' : 'quick';
  const centredParts = block.length > 0 ? fitParts(centredGround, counts, effort) : [];
  const closing = yield { parts: [...centredParts, { type: 'relatedness' }], from: 0.65, to: 0.75 };
  const relatedness = closing[closing.length - 1] as RelatednessTest | null;
  const centred = block.length > 0 ? sweepOf(counts, closing.slice(0, -1)) : null;
  const [sweep, other] = style === 'centred' ? [centred!, raw] : [raw, centred];

  const resampled = yield* resampleAll(bench, ground, sweep, [0.75, 1]);
  const solutions = counts.map((k): Solution =>
    describeSolution(sweep.get(k)!, {
      matrix,
      method,
      style,
      pairs: resampled.get(k) ?? [],
      before: sweep.get(k - 1),
      otherStyle: other?.get(k),
    }),
  );
  const bic = smallestBic(sweep, matrix.totalWeight);
  const judgement = judge({
    solutions,
    bicK: bic?.k ?? null,
    relatedK: related.k,
    continuum,
    relatedness,
    styleShare,
    localDependence: relief !== null && !relief.isRelieved,
  });
  const chosen = solutions.find(({ k }) => k === judgement.k)!;
  const informative = informativeItems(indicators, matrix, sweep.get(chosen.k)!.posteriors, chosen.k);
  const telling = informativeSentence(indicators, informative);
  const preferred = [
    ...(bic ? [{ criterion: 'fit against size (BIC)', k: bic.k }] : []),
    { criterion: 'excess over a continuum', k: continuum.k },
  ];
  return {
    engineVersion: ENGINE_VERSION,
    fingerprint: fingerprintMatrix(indicators, weights),
    seed: options.seed,
    n: matrix.patternOf.length,
    indicators: indicators.map(({ name, scale, values }, item) => ({
      name,
      scale,
      informative: informative[item]!,
      missing: values.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0),
    })),
    solutions,
    chosen: {
      ...judgement,
      reasons: [...judgement.reasons, ...(telling ? [telling] : [])],
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
