import type { KMeansProblem } from '@needfinder/numeric';
import { certainMemberships } from '../certain-memberships.js';
import type { Estimator } from '../estimator.js';
import { pointsOf } from '../k-means/points.js';
import type { PatternMatrix } from '../patterns.js';
import { sampleRows, type RowSample } from '../sample-rows.js';
import type { Indicator, Style } from '../types.js';
import { cutTree, wardTree, type Merge } from './ward-tree.js';

/** Rows a tree is built on; the others join the nearest group. 3,000 rows take 36 MB. */
const MOST_ROWS = 3000;
const MOST_ROWS_OF_A_RESAMPLE = 1000;

/** Centre of each group over its observed values, `k × columns`. */
function centresOf(problem: KMeansProblem, sample: RowSample, labels: Int32Array, k: number): Float64Array {
  const { points, columns, observed } = problem;
  const centres = new Float64Array(k * columns);
  const masses = new Float64Array(k * columns);
  sample.rows.forEach((row, position) => {
    for (let j = 0; j < columns; j += 1) {
      if (observed !== null && observed[row * columns + j] === 0) continue;
      const cell = labels[position]! * columns + j;
      centres[cell] = centres[cell]! + sample.weights[position]! * points[row * columns + j]!;
      masses[cell] = masses[cell]! + sample.weights[position]!;
    }
  });
  return centres.map((sum, cell) => (masses[cell]! > 0 ? sum / masses[cell]! : 0));
}

function distanceTo(problem: KMeansProblem, row: number, centres: Float64Array, c: number): number {
  const { points, columns, observed } = problem;
  let sum = 0;
  for (let j = 0; j < columns; j += 1) {
    if (observed !== null && observed[row * columns + j] === 0) continue;
    const d = points[row * columns + j]! - centres[c * columns + j]!;
    sum += d * d;
  }
  return sum;
}

/** Groups of all rows: those of the tree, and for rows outside its sample the nearest centre. */
function groupAll(problem: KMeansProblem, sample: RowSample, tree: readonly Merge[], k: number) {
  const ofSample = cutTree(tree, sample.rows.length, k);
  const centres = centresOf(problem, sample, ofSample, k);
  const labels = new Int32Array(problem.rows).fill(-1);
  sample.rows.forEach((row, position) => (labels[row] = ofSample[position]!));
  for (let row = 0; row < problem.rows; row += 1) {
    if (labels[row]! >= 0) continue;
    let best = 0;
    for (let c = 1; c < k; c += 1) {
      if (distanceTo(problem, row, centres, c) < distanceTo(problem, row, centres, best)) best = c;
    }
    labels[row] = best;
  }
  const all = { rows: Int32Array.from(labels.keys()), weights: problem.weights };
  const final = centresOf(problem, all, labels, k);
  let withinSS = 0;
  for (let row = 0; row < problem.rows; row += 1) {
    withinSS += problem.weights[row]! * distanceTo(problem, row, final, labels[row]!);
  }
  return { labels, withinSS };
}

/**
 * Ward's hierarchical clustering as a method of segmentation: one tree, cut at every k; memberships are all or nothing.
 * Up to 3,000 answer patterns are clustered as they are; of more, a systematic sample by weight is, and the rest join
 * the segment with the nearest centre.
 *
 * Source: see `wardTree`; the sample as in `sampleRows`.
 */
export function wardEstimator(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
): Estimator {
  const points = pointsOf(indicators, matrix, style, block);
  let grown: { sample: RowSample; tree: Merge[] } | null = null;
  const growOnce = () => {
    if (grown === null) {
      const sample = sampleRows(points.weights, MOST_ROWS);
      grown = { sample, tree: wardTree(points, sample) };
    }
    return grown;
  };
  return {
    method: 'ward',
    style,
    cells: points.rows * points.columns,
    fit: (k) => {
      const { sample, tree } = growOnce();
      const { labels, withinSS } = groupAll(points, sample, tree, Math.min(k, sample.rows.length));
      return {
        k,
        posteriors: certainMemberships({ k, labels }),
        labels,
        logLikelihood: null,
        parameters: null,
        withinSS,
        hitRate: 1,
        converged: true,
        model: null,
      };
    },
    memberships: certainMemberships,
    refit: (k, _, weights) => {
      const resampled = sampleRows(weights, MOST_ROWS_OF_A_RESAMPLE);
      const again = { ...points, weights };
      const groups = Math.min(k, resampled.rows.length);
      const { labels } = groupAll(again, resampled, wardTree(again, resampled), groups);
      return { labels, hasty: labels };
    },
  };
}
