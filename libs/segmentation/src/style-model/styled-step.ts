import { createTotals, maximise, type ClassTotals, type LatentClassModel } from '../em/model.js';
import { expOf, logOf } from '../em/plain-expectation.js';
import type { CodedItem, LatentClassProblem } from '../em/problem.js';
import { SCALE_USE } from './scale-use.js';

const LARGEST_TILT = 3;
const LARGEST_LOADING = 3;
/** At 0 a trait has no effect, so that nothing would ever speak for it again. */
const SMALLEST_LOADING = 0.05;
const LARGEST_STEP = 0.5;
const SMALLEST_CURVATURE = 1e-6;
const LOWEST = Number.NEGATIVE_INFINITY;
/** Base of a category that nobody chose. */
const NEVER_CHOSEN = -30;

/**
 * A latent class model in which a person's use of the scale moves all ratings alike. It is walked as a grid of classes:
 * class c at node q is class `c · Q + q` of `grid`.
 */
export interface StyledModel {
  /** The k classes; of ratings the tilts of a person of average scale use. */
  readonly classes: LatentClassModel;
  readonly grid: LatentClassModel;
  /** Tilt of every rating, per level of its scale, by one standard deviation of the person's level. */
  level: number;
  /** Pull towards the ends of the scale by one standard deviation of the person's width, per squared level. */
  width: number;
}

/** What the M-step gathers of one loading: the slope of the log-likelihood and how it bends. */
interface Pull {
  slope: number;
  bend: number;
}

/** Squared scores about their own mean: what the width of scale use works on. */
function extremes({ scores, categories }: CodedItem): Float64Array {
  const squares = scores.map((score) => score * score);
  const centre = squares.reduce((sum, square) => sum + square, 0) / categories;
  return squares.map((square) => square - centre);
}

/** Probabilities of an item's categories, p(m) ∝ exp(base + tilt · score + pull · extreme), into `out`; gives log p(0). */
function probabilitiesAt(
  item: CodedItem,
  extreme: Float64Array,
  base: Float64Array,
  tilt: number,
  pull: number,
  out: Float64Array,
): number {
  const { categories, scores, start } = item;
  let top = LOWEST;
  for (let m = 0; m < categories; m += 1) {
    const logit = base[start + m]! + tilt * scores[m]! + pull * extreme[m]!;
    out[m] = logit;
    if (logit > top) top = logit;
  }
  const first = out[0]! - top;
  let z = 0;
  for (let m = 0; m < categories; m += 1) {
    out[m] = expOf(out[m]! - top);
    z += out[m]!;
  }
  for (let m = 0; m < categories; m += 1) out[m] = out[m]! / z;
  return first - logOf(z);
}

const newtonStep = ({ slope, bend }: Pull, largest: number): number =>
  bend > SMALLEST_CURVATURE ? Math.max(-largest, Math.min(largest, slope / bend)) : 0;

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Sums the grid's totals over the nodes of each class. */
function sumOverNodes(totals: ClassTotals, k: number, nodes: number, sums: ClassTotals): void {
  const fields = ['mass', 'counts', 'numericMass', 'numericSum', 'numericSquares'] as const;
  for (const field of fields) {
    const from = totals[field];
    const to = sums[field];
    const width = to.length / k;
    to.fill(0);
    for (let c = 0; c < k; c += 1) {
      for (let q = 0; q < nodes; q += 1) {
        const row = (c * nodes + q) * width;
        for (let cell = 0; cell < width; cell += 1) to[c * width + cell] = to[c * width + cell]! + from[row + cell]!;
      }
    }
  }
}

/** Copies what does not depend on scale use from the classes to all their nodes, and the shares by the nodes' weights. */
function spreadOverNodes({ classes, grid }: StyledModel): void {
  const fields = ['logProbability', 'means', 'variances'] as const;
  for (let c = 0; c < classes.k; c += 1) {
    for (let q = 0; q < SCALE_USE.nodes; q += 1) {
      const cell = c * SCALE_USE.nodes + q;
      grid.shares[cell] = classes.shares[c]! * SCALE_USE.weights[q]!;
      for (const field of fields) {
        const size = classes[field].length / classes.k;
        grid[field].set(classes[field].subarray(c * size, (c + 1) * size), cell * size);
      }
    }
  }
}

/** One ascent step of a rating at the present loadings: Newton in the tilt of each class, then the base by proportional fitting. */
function updateRating(
  problem: LatentClassProblem,
  j: number,
  model: StyledModel,
  totals: ClassTotals,
  level: Pull,
  width: Pull,
): void {
  const { k, base, tilt } = model.classes;
  const item = problem.coded[j]!;
  const extreme = extremes(item);
  const L = item.categories;
  const Q = SCALE_USE.nodes;
  const p = new Float64Array(L);
  const observed = new Float64Array(L);
  const expected = new Float64Array(L);
  const people = new Float64Array(Q);
  const atNode = (c: number, q: number): number => {
    const tilted = tilt[j * k + c]! + model.level * SCALE_USE.level[q]!;
    probabilitiesAt(item, extreme, base, tilted, model.width * SCALE_USE.width[q]!, p);
    return (c * Q + q) * (problem.categories + 1) + item.start;
  };
  for (let c = 0; c < k; c += 1) {
    const at = j * k + c;
    const own: Pull = { slope: 0, bend: 0 };
    for (let q = 0; q < Q; q += 1) {
      const from = atNode(c, q);
      people[q] = 0;
      for (let m = 0; m < L; m += 1) people[q] = people[q]! + totals.counts[from + m]!;
      gather(own, 1, totals.counts, from, people[q]!, item.scores, p);
    }
    tilt[at] = within(tilt[at]! + newtonStep(own, LARGEST_STEP), -LARGEST_TILT, LARGEST_TILT);
    for (let q = 0; q < Q; q += 1) {
      const from = atNode(c, q);
      gather(level, SCALE_USE.level[q]!, totals.counts, from, people[q]!, item.scores, p);
      gather(width, SCALE_USE.width[q]!, totals.counts, from, people[q]!, extreme, p);
      for (let m = 0; m < L; m += 1) {
        observed[m] = observed[m]! + totals.counts[from + m]!;
        expected[m] = expected[m]! + people[q]! * p[m]!;
      }
    }
  }
  for (let m = 0; m < L; m += 1) {
    const cell = item.start + m;
    base[cell] =
      observed[m]! > 0 && expected[m]! > 0 ? base[cell]! + Math.log(observed[m]! / expected[m]!) : NEVER_CHOSEN;
  }
}

/**
 * Adds to a pull what the answers at a node say of a parameter that moves `values` and counts `factor` times there.
 *
 * @param from - Where the counts of the node begin.
 * @param people - Sum of these counts.
 */
function gather(
  pull: Pull,
  factor: number,
  counts: Float64Array,
  from: number,
  people: number,
  values: Float64Array,
  p: Float64Array,
): void {
  let observed = 0;
  let mean = 0;
  let squares = 0;
  for (let m = 0; m < values.length; m += 1) {
    const value = values[m]!;
    observed += counts[from + m]! * value;
    mean += p[m]! * value;
    squares += p[m]! * value * value;
  }
  pull.slope += factor * (observed - people * mean);
  pull.bend += factor * factor * people * (squares - mean * mean);
}

/** Log probabilities of the ratings at every node. */
function tabulateRatings(problem: LatentClassProblem, ratings: ReadonlySet<number>, model: StyledModel): void {
  const { k, base, tilt } = model.classes;
  for (const j of ratings) {
    const item = problem.coded[j]!;
    const extreme = extremes(item);
    const p = new Float64Array(item.categories);
    const { scores, start, categories } = item;
    for (let c = 0; c < k; c += 1) {
      for (let q = 0; q < SCALE_USE.nodes; q += 1) {
        const tilted = tilt[j * k + c]! + model.level * SCALE_USE.level[q]!;
        const pull = model.width * SCALE_USE.width[q]!;
        const first = probabilitiesAt(item, extreme, base, tilted, pull, p);
        const from = (c * SCALE_USE.nodes + q) * (problem.categories + 1) + start;
        for (let m = 0; m < categories; m += 1) {
          const logOdds =
            base[start + m]! - base[start]! + tilted * (scores[m]! - scores[0]!) + pull * (extreme[m]! - extreme[0]!);
          model.grid.logProbability[from + m] = first + logOdds;
        }
      }
    }
  }
}

/**
 * The maximisation step of a latent class model beside scale use: every parameter moves uphill, the loadings last.
 *
 * @param ratings - Positions in `problem.coded` of the adjacent-category items that scale use moves.
 *
 * Source: the level is the random intercept of Magidson & Vermunt (2006), "Use of latent class regression models with a
 * random intercept to remove the overall response level effect in ratings data", COMPSTAT 2006, 351-360; the width is the
 * extreme response style factor of Morren, Gelissen & Vermunt (2011), Sociological Methodology 41:13-47. One loading each
 * for all ratings.
 */
export function maximiseStyled(
  problem: LatentClassProblem,
  ratings: ReadonlySet<number>,
  model: StyledModel,
  totals: ClassTotals,
): void {
  const { classes } = model;
  const sums = createTotals(problem, classes.k);
  sumOverNodes(totals, classes.k, SCALE_USE.nodes, sums);
  maximise(problem, classes, sums, ratings);
  const level: Pull = { slope: 0, bend: 0 };
  const width: Pull = { slope: 0, bend: 0 };
  for (const j of ratings) updateRating(problem, j, model, totals, level, width);
  model.level = within(model.level + newtonStep(level, LARGEST_STEP), SMALLEST_LOADING, LARGEST_LOADING);
  model.width = within(model.width + newtonStep(width, LARGEST_STEP), SMALLEST_LOADING, LARGEST_LOADING);
  spreadOverNodes(model);
  tabulateRatings(problem, ratings, model);
}
