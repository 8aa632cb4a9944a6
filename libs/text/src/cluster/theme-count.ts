import type { DenseMatrix } from '../vectors/sparse-matrix.js';
import { rowSample } from '../vectors/sparse-matrix.js';
import { hierarchyOf } from './hierarchy.js';

/** Rows of the hierarchy that the number is read from. */
const SAMPLE = 2_000;
const FEWEST_TEXTS = 6;
/** Fewer texts in a theme, on average, are no theme. */
const FEWEST_PER_THEME = 4;
/** How far up from the level of splits without meaning to the level of splits between themes a split must cost. */
const THRESHOLD = 0.5;
/** Costs are averaged over numbers of groups within this factor. */
const SMOOTHING = 1.12;

/**
 * How many themes the texts hold.
 *
 * Splitting a group of n / k like texts saves variance in proportion to 1 / k, so k times the cost of the merge that
 * leads to k groups is level where splits mean nothing, and far above that level while they still tell themes apart.
 * The number is where it has come down half of the way from its peak to the level behind it.
 *
 * @param spaces - The same texts seen in several ways, rows of length 1; their costs are averaged.
 * @returns Integer in [1, n / 4], and ≥ 2 as soon as there are 6 texts.
 *
 * Source: our own reading of Ward's merge costs (Ward 1963, JASA 58:236-244), in the manner of Thorndike's elbow (1953),
 * Psychometrika 18:267-276.
 */
export function findThemeCount(spaces: readonly DenseMatrix[]): number {
  if (spaces[0]!.rows < FEWEST_TEXTS) return 1;
  const curves = spaces.map((space) => splitCosts(rowSample(space, SAMPLE)));
  const costs = curves[0]!.map((_, k) => curves.reduce((sum, curve) => sum + curve[k]!, 0));
  const peak = costs.indexOf(Math.max(...costs.subarray(0, (costs.length >> 1) + 1)));
  const floor = Math.min(...costs.subarray(peak));
  const threshold = floor + THRESHOLD * (costs[peak]! - floor);
  let count = peak;
  while (count + 1 < costs.length && costs[count + 1]! > threshold) count += 1;
  return Math.max(2, count);
}

/** Entry k: k times the cost of going from k to k − 1 groups, smoothed, in units of the lowest; 0 below k = 2. */
function splitCosts(sample: DenseMatrix): Float64Array {
  const heights = hierarchyOf(sample, 'ward').map(({ height }) => height);
  const most = Math.max(2, Math.floor(sample.rows / FEWEST_PER_THEME));
  const scaled = Float64Array.from({ length: most + 1 }, (_, k) => (k < 2 ? 0 : k * heights[heights.length - k + 1]!));
  const smoothed = scaled.map((_, k) => {
    if (k < 2) return 0;
    const from = Math.max(2, Math.round(k / SMOOTHING));
    const to = Math.min(most, Math.round(k * SMOOTHING));
    return scaled.subarray(from, to + 1).reduce((sum, value) => sum + value, 0) / (to + 1 - from);
  });
  const lowest = Math.min(...smoothed.subarray(2)) || 1;
  return smoothed.map((cost) => cost / lowest);
}
