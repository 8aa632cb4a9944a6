import { styleShareOfSegments } from '../style-share.js';
import type { SegmentationResult } from '../types.js';
import { chooseStyle } from './choose-style.js';
import { compareWithContinuum } from './compare-with-continuum.js';
import { askConsensus } from './ask-consensus.js';
import { conclude, weigh, type Findings } from './conclude.js';
import { takeFirstLook, type FirstLook } from './first-look.js';
import type { Ground } from './part.js';
import { modelScaleUse } from './model-scale-use.js';
import { relieveDependence } from './relieve-dependence.js';
import { resampleSolutions } from './resample-solutions.js';
import { setStyleAside } from './set-style-aside.js';
import type { Steps, Stretch } from './steps.js';
import type { Workbench } from './workbench.js';

/** How much of a run each stage is. */
const PROGRESS = {
  firstLook: [0, 0.4],
  continuum: [0.4, 0.6],
  dependence: [0.6, 0.65],
  style: [0.65, 0.7],
  scaleUse: [0.7, 0.75],
  resamples: [0.75, 0.97],
  consensus: [0.97, 1],
} satisfies Record<string, Stretch>;

/** Numbers of segments that are asked for and possible. */
function countsOf({ matrix, input: { options } }: Workbench): number[] {
  const largest = Math.max(options.kMin, Math.min(options.kMax, matrix.rows));
  return Array.from({ length: largest - options.kMin + 1 }, (_, position) => options.kMin + position);
}

/** Share of what separates the segments of the raw answers that is style; null without a common scale. */
function styleShareOf(
  { matrix, block }: Workbench,
  method: Ground['method'],
  counts: readonly number[],
  { raw, relatedK }: FirstLook,
): number | null {
  const cut = raw.get(Math.max(2, method === 'lca' ? relatedK : 2)) ?? raw.get(counts[counts.length - 1]!)!;
  return block.length > 0 && cut.k > 1 ? styleShareOfSegments(matrix, block, cut.labels, cut.k) : null;
}

/**
 * A run, as batches of parts that whoever drives it performs in any order and on any number of threads; see
 * `fitSegmentation` for what it takes and gives.
 */
export function* planSegmentation(bench: Workbench): Steps<SegmentationResult> {
  const { input } = bench;
  const method = input.options.method === 'auto' ? 'lca' : input.options.method;
  const counts = countsOf(bench);
  const rawGround: Ground = { method, style: 'raw', merged: [] };
  const centredGround: Ground = { ...rawGround, style: 'centred' };

  const look = yield* takeFirstLook(bench, rawGround, counts, PROGRESS.firstLook);
  const tests = yield* compareWithContinuum(bench.styles, look, PROGRESS.continuum);
  const styleShare = styleShareOf(bench, method, counts, look);
  const style = chooseStyle(bench, tests, styleShare);
  const continuum = tests.find((test) => test.style === style)!;

  const relief =
    input.options.method === 'auto' && style === 'raw'
      ? yield* relieveDependence(bench, counts, look.raw, continuum, PROGRESS.dependence)
      : null;
  const [plainGround, plain] = relief ? [relief.ground, relief.sweep] : [rawGround, look.raw];
  const effort = style === 'centred' ? 'full' : 'quick';
  const { centred, relatedness } = yield* setStyleAside(bench, centredGround, counts, effort, PROGRESS.style);
  const [ground, sweep, otherStyle] =
    style === 'centred' ? [centredGround, centred!, plain] : [plainGround, plain, centred];

  const styleModels = yield* modelScaleUse(bench, PROGRESS.scaleUse);
  const resampled = yield* resampleSolutions(bench, ground, sweep, PROGRESS.resamples);
  const findings: Findings = {
    ground,
    sweep,
    otherStyle,
    resampled,
    relatedK: look.relatedK,
    continuum,
    relatedness,
    styleModels,
    styleShare,
  };
  const cut = weigh(bench, findings);
  const consensus = yield* askConsensus(bench, ground, sweep.get(cut.chosen.k)!, PROGRESS.consensus);
  return conclude(bench, findings, cut, consensus);
}
