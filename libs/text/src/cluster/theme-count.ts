import { pickRows, rowSample, type DenseMatrix } from '../vectors/sparse-matrix.js';
import { cutHierarchy, hierarchyOf } from './hierarchy.js';
import { adjustedMutualInformation } from './mutual-information.js';
import { centresOf, refinePartition } from './spherical-k-means.js';

/** Rows of each hierarchy that groups are cut from, hierarchies by row, and rows that are put into the groups. */
const ROWS_CUT = 1_500;
const MOST_DRAWS = 2;
const ROWS_GROUPED = 3_000;
const FEWEST_TEXTS = 6;
/** Fewer texts in a theme, on average, are no theme. */
const FEWEST_PER_THEME = 4;
/** No more themes than this times the square root of the texts: beyond, views agree on near copies. */
const MOST_BY_ROOT = 2;
/** Each number of groups that is tried is so many times the one before. */
const STEP = 1.18;
const REFINEMENTS = 2;
/** Agreement is averaged over numbers of groups within this factor, nearer ones weighing more. */
const SMOOTHING = 1.32;
/** Numbers whose agreement comes so near to the best cannot be told from it. */
const AS_GOOD = 0.997;
const ROUNDING = 1e-9;
/** Two or three broad groups agree easily; they count only where they agree so much better. */
const BROAD = 5;
const BROAD_WORTH = 0.95;
/** Where agreement is level, fewer themes are worth more: so much for each factor of e. */
const PARSIMONY = 0.005;

/** A number of themes that is to be found lies between these. */
export interface ThemeBounds {
  readonly fewest: number;
  readonly most: number;
}
export const ANY_NUMBER: ThemeBounds = { fewest: 2, most: Infinity };

/**
 * How many themes the texts hold: so many groups as different ways of seeing the texts agree on.
 *
 * Each view is cut into k groups by itself. Themes show in all views, so groups agree more and more until k reaches
 * their number; further splits follow what one view alone shows, and agreement beyond chance falls. Of the best number
 * and the largest one as good, the middle is taken.
 *
 * @param views - The same texts seen in ways that do not depend on each other, at least two; rows of length 1.
 * @param bounds - Numbers to choose from; the lower one gives way where the texts are too few for it.
 * @returns Integer in [1, n / 4] and at most 2 √n, and ≥ 2 as soon as there are 6 texts.
 *
 * Source: our own rule, in the manner of choosing k by the agreement of clusterings: Strehl & Ghosh (2002), JMLR
 * 3:583-617; adjusted for chance after Vinh, Epps & Bailey (2010), JMLR 11:2837-2854.
 * Cost: two hierarchies of 1,500 rows a view, and two rounds of k-means for each number tried.
 */
export function findThemeCount(views: readonly DenseMatrix[], { fewest, most }: ThemeBounds = ANY_NUMBER): number {
  const rows = views[0]!.rows;
  if (rows < FEWEST_TEXTS) return 1;
  const draws = Math.min(MOST_DRAWS, Math.ceil(rows / ROWS_CUT));
  const cutters = Array.from({ length: draws }, (_, draw) => views.map((view) => groupsInto(view, draw, draws)));
  const limit = Math.max(2, Math.min(most, rows / FEWEST_PER_THEME, MOST_BY_ROOT * Math.sqrt(rows)));
  const numbers: number[] = [];
  for (let k = Math.max(2, Math.min(fewest, Math.floor(limit))); k <= limit; k = Math.max(k + 1, Math.round(k * STEP)))
    numbers.push(k);
  const agreements = numbers.map((k) =>
    mean(cutters.map((ofDraw) => meanAgreement(ofDraw.map((groups) => groups(k))))),
  );
  const smoothed = numbers.map((k) => worthOf(k) * smoothedAt(k, numbers, agreements));
  const best = Math.max(...smoothed);
  const lastFrom = (floor: number): number => numbers[smoothed.findLastIndex((agreement) => agreement >= floor)]!;
  // Two numbers may agree completely; the finer one says more.
  return Math.round(Math.sqrt(lastFrom(best - ROUNDING) * lastFrom(AS_GOOD * best)));
}

/** Cuts one view into any number of groups, by a hierarchy of every `draws`-th row. */
function groupsInto(view: DenseMatrix, draw: number, draws: number): (k: number) => Int32Array {
  const own = Array.from({ length: Math.ceil((view.rows - draw) / draws) }, (_, i) => draw + i * draws);
  const sample = rowSample(pickRows(view, own), ROWS_CUT);
  const grouped = rowSample(view, ROWS_GROUPED);
  const hierarchy = hierarchyOf(sample, 'ward');
  return (k) => {
    const centres = centresOf(sample, cutHierarchy(hierarchy, sample.rows, k), k);
    return refinePartition(grouped, centres, REFINEMENTS).labels;
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

const meanAgreement = (partitions: readonly Int32Array[]): number =>
  mean(partitions.flatMap((one, i) => partitions.slice(0, i).map((other) => adjustedMutualInformation(one, other))));

const worthOf = (k: number): number => (k < BROAD ? BROAD_WORTH : 1 - PARSIMONY * Math.log(k / BROAD));

function smoothedAt(k: number, numbers: readonly number[], values: readonly number[]): number {
  let sum = 0;
  let weights = 0;
  numbers.forEach((other, i) => {
    const weight = Math.max(0, 1 - (Math.log(other / k) / Math.log(SMOOTHING)) ** 2);
    sum += weight * values[i]!;
    weights += weight;
  });
  return sum / weights;
}
