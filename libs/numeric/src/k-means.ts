import type { KMeansProblem } from './k-means/kernel.js';
import { KMeansRunner, nearestCentre, pickRows, type Finish } from './k-means/runner.js';
import type { Rng } from './rng.js';

export type { KMeansProblem } from './k-means/kernel.js';

export interface KMeansSolution {
  readonly k: number;
  /** `k × columns`, row-major. */
  readonly centres: Float64Array;
  /** Length rows, group of each row, 0 … k − 1. */
  readonly labels: Int32Array;
  /** Weighted sum of squared distances over the observed values. */
  readonly withinSS: number;
  readonly converged: boolean;
}

export interface KMeansSearch extends KMeansSolution {
  /** Share of the starts run to their end that reached the best sum within one part in a million. */
  readonly hitRate: number;
}

/** A swap must gain more than rounding could fake. */
const MINIMUM_GAIN = 1e-10;
/** Up to this many values every start is run to its end; of larger problems the most promising ones. */
const SMALL_CELLS = 32_768;
const FIRST_STEPS = 10;
const SHARE_FINISHED = 0.2;
const FEWEST_FINISHED = 3;
/** Groups at which as many swaps in a row are tried without gain as were asked for. */
const SWAPS_FOR_GROUPS = 4;
/** Larger problems are searched on a sample of this many rows; the best of its ends are finished on all rows. */
const SAMPLE_ROWS = 32_768;
/** Ends of the sample that take a few steps on all rows, and those of them that go to their end. */
const TRIED_ON_ALL = 10;
const FINISHED_ON_ALL = 3;
/** Sums closer than this, in proportion, are one optimum. */
const SAME_OPTIMUM = 1e-6;
/** A sample shows less, but its runs cost less. */
const SWAPS_ON_SAMPLE = 10;
/** Draws of a row, for each group, to find one in it. */
const DRAWS_PER_GROUP = 8;

/**
 * Runs from the given centres (changed in place) to an optimum.
 *
 * @param centres - `k × columns`.
 * @param transfer - Whether no transfer of a single row may improve the end (Hartigan & Wong); otherwise every row merely
 *   sits at its nearest centre (Lloyd).
 */
export function kMeansFrom(problem: KMeansProblem, k: number, centres: Float64Array, transfer = true): KMeansSolution {
  const runner = new KMeansRunner(problem);
  const found = runner.run(k, centres, transfer);
  return { k, ...found, labels: runner.labels(k, centres) };
}

/** One run from random seeds; parameters as those of `kMeansFrom`. */
export function kMeansOnce(problem: KMeansProblem, k: number, rng: Rng, transfer = true): KMeansSolution {
  const runner = new KMeansRunner(problem);
  const found = runner.run(k, runner.seed(k, rng), transfer);
  return { k, ...found, labels: runner.labels(k, found.centres) };
}

interface Search {
  readonly best: Finish;
  readonly labels: Int32Array;
  /** Sums of the starts that were run to their end. */
  readonly sums: readonly number[];
  /** Ends of all runs, the best first. */
  readonly ends: readonly Finish[];
}

/** Centres with one of them moved onto a row; what that row does not say stays. */
function replaceCentre({ problem }: KMeansRunner, centres: Float64Array, c: number, row: number): Float64Array {
  const { columns, points, observed } = problem;
  const changed = centres.slice();
  for (let j = 0; j < columns; j += 1) {
    const cell = row * columns + j;
    if (observed === null || observed[cell] === 1) changed[c * columns + j] = points[cell]!;
  }
  return changed;
}

/** Draws rows by what they add to the within sum. */
function misfits(problem: KMeansProblem, k: number, centres: Float64Array): (rng: Rng) => number {
  const { rows, weights } = problem;
  const upTo = new Float64Array(rows);
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    total += weights[row]! * nearestCentre(problem, row, centres, k).square;
    upTo[row] = total;
  }
  return (rng) => {
    const target = rng.next() * total;
    let low = 0;
    let high = rows - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (upTo[middle]! > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/**
 * Centres of one group fewer and a row that fits badly, once from each group: one of them has to be split.
 * Source: after Likas, Vlassis & Verbeek (2003), Pattern Recognition 36:451-461 (global k-means).
 */
function splitGroups(runner: KMeansRunner, centres: Float64Array, rng: Rng): Float64Array[] {
  const { columns } = runner.problem;
  const groups = centres.length / columns;
  const drawMisfit = misfits(runner.problem, groups, centres);
  const splits = new Map<number, Float64Array>();
  for (let draw = 0; draw < DRAWS_PER_GROUP * groups && splits.size < groups; draw += 1) {
    const row = drawMisfit(rng);
    const { centre } = nearestCentre(runner.problem, row, centres, groups);
    if (splits.has(centre)) continue;
    const more = new Float64Array(centres.length + columns);
    more.set(centres);
    // What the row does not say is taken from the centre of its group.
    more.set(centres.subarray(centre * columns, (centre + 1) * columns), centres.length);
    splits.set(centre, replaceCentre(runner, more, groups, row));
  }
  return [...splits.values()];
}

interface Effort {
  readonly starts: number;
  readonly swaps: number;
  /** Centres of the best grouping in k − 1, where there is one. */
  readonly fewer: Float64Array | null;
}

/** Seeded runs and warm ones, then trials of moving one centre onto a row that its own centre fits badly. */
function search(runner: KMeansRunner, k: number, rng: Rng, { starts, swaps, fewer }: Effort): Search {
  const { rows, columns } = runner.problem;
  const begin = (start: number): Float64Array => runner.seed(k, rng.fork('start', start));
  const seeded = Array.from({ length: starts }, (_, start) => begin(start));
  if (fewer !== null) seeded.push(...splitGroups(runner, fewer, rng.fork('split')));
  const promising = rows * columns <= SMALL_CELLS ? seeded : mostPromising(runner, k, seeded);

  const ends: Finish[] = [];
  let best: Finish | null = null;
  let labels: Int32Array = new Int32Array();
  const keep = (found: Finish): void => {
    ends.push(found);
    if (best !== null && !(found.withinSS < best.withinSS * (1 - MINIMUM_GAIN))) return;
    best = found;
    labels = runner.labels(k, found.centres);
  };
  for (const centres of promising) keep(runner.run(k, centres));
  const sums = ends.map(({ withinSS }) => withinSS);

  // There are k centres to move, so the more of them the longer a gain may take to find.
  const patience = k === 1 ? 0 : Math.ceil((swaps * k) / SWAPS_FOR_GROUPS);
  let drawMisfit: ((draw: Rng) => number) | null = null;
  for (let swap = 0, idle = 0; idle < patience; swap += 1) {
    const before: Finish = best!;
    const draw = rng.fork('swap', swap);
    drawMisfit ??= misfits(runner.problem, k, before.centres);
    keep(runner.run(k, replaceCentre(runner, before.centres, draw.int(k), drawMisfit(draw))));
    idle += 1;
    if (best === before) continue;
    idle = 0;
    drawMisfit = null;
  }
  ends.sort((a, b) => a.withinSS - b.withinSS);
  return { best: best!, labels, sums, ends };
}

/** The starts that a few steps have taken farthest. */
function mostPromising(runner: KMeansRunner, k: number, seeded: readonly Float64Array[]): Float64Array[] {
  return seeded
    .map((centres) => runner.run(k, centres, false, FIRST_STEPS))
    .sort((a, b) => a.withinSS - b.withinSS)
    .slice(0, Math.max(FEWEST_FINISHED, Math.ceil(seeded.length * SHARE_FINISHED)))
    .map(({ centres }) => centres);
}

/** A row from each of as many equal stretches as the sample has rows. */
function sampleRows(rows: number, rng: Rng): Int32Array {
  return Int32Array.from({ length: SAMPLE_ROWS }, (_, stretch) =>
    Math.floor(((stretch + rng.next()) * rows) / SAMPLE_ROWS),
  );
}

/** Finishes on all rows what was found on a sample of them. */
function finish(runner: KMeansRunner, k: number, found: Search): Search {
  const distinct: Finish[] = [];
  for (const end of found.ends) {
    // Ends with the same sum are the same optimum.
    const last = distinct[distinct.length - 1];
    if (last === undefined || end.withinSS > last.withinSS * (1 + SAME_OPTIMUM)) distinct.push(end);
    if (distinct.length === TRIED_ON_ALL) break;
  }
  const tried = distinct
    .map(({ centres }) => runner.run(k, centres.slice(), false, FIRST_STEPS))
    .sort((a, b) => a.withinSS - b.withinSS);
  const finished = tried.slice(0, FINISHED_ON_ALL).map(({ centres }) => runner.run(k, centres.slice(), false));
  const leader = finished.reduce((least, end) => (end.withinSS < least.withinSS ? end : least));
  const best = runner.run(k, leader.centres);
  return { best, labels: runner.labels(k, best.centres), sums: found.sums, ends: found.ends };
}

/**
 * The best grouping found for each number of groups, each sweep step starting also from the one before.
 *
 * @param counts - Numbers of groups, ascending, each ≥ 1.
 * @param starts - Seeded runs, ≥ 1.
 * @param swaps - Trials in a row, for four groups, that may fail to lower the sum by moving one centre onto another row;
 *   in proportion for other k.
 * @returns One search per count. The same problem, generator and effort give the same bits on any machine.
 *
 * Source: Hartigan & Wong (1979), AS 136; random swap after Fränti (2018), J. Big Data 5:13; search on a sample and
 * finish on all rows after Bradley & Fayyad (1998), ICML.
 * Checked against: best known sums of R kmeans and scikit-learn (reference.spec.ts of libs/segmentation).
 * Cost: above 2 × SAMPLE_ROWS rows the runs see a sample, and only the best of them all rows.
 */
export function kMeansSweep(
  problem: KMeansProblem,
  counts: readonly number[],
  rng: Rng,
  starts: number,
  swaps: number,
): KMeansSearch[] {
  const runner = new KMeansRunner(problem);
  const { rows } = runner.problem;
  const isLarge = rows > 2 * SAMPLE_ROWS;
  const sample = isLarge ? new KMeansRunner(pickRows(runner.problem, sampleRows(rows, rng.fork('sample')))) : runner;
  let before: { readonly k: number; readonly centres: Float64Array } | null = null;
  return counts.map((k) => {
    const fewer: Float64Array | null = before?.k === k - 1 ? before.centres : null;
    const effort = { starts, swaps: isLarge ? swaps + SWAPS_ON_SAMPLE : swaps, fewer };
    const found = search(sample, k, counts.length === 1 ? rng : rng.fork('groups', k), effort);
    const { best, labels } = isLarge ? finish(runner, k, found) : found;
    before = { k, centres: found.best.centres };
    const hits = found.sums.filter((sum) => sum <= found.best.withinSS * (1 + SAME_OPTIMUM) + 1e-12).length;
    return { k, ...best, labels, hitRate: hits / found.sums.length };
  });
}

/** The best grouping in k groups; parameters as those of `kMeansSweep`. */
export function kMeans(problem: KMeansProblem, k: number, rng: Rng, starts: number, swaps: number): KMeansSearch {
  return kMeansSweep(problem, [k], rng, starts, swaps)[0]!;
}
