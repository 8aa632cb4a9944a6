import { kMeansOnce, mean, standardDeviation, type Rng } from '@needfinder/numeric';
import { createModel, createTotals, type ClassTotals } from '../em/model.js';
import { expect } from '../em/expectation.js';
import { codeProblem, parameterCount, type LatentClassProblem } from '../em/problem.js';
import { runEm, type LatentClassFit, type StopRule } from '../em/run-em.js';
import { totalsOf } from '../em/starts.js';
import { pointsOf } from '../k-means/points.js';
import { modalLabels } from '../modal-labels.js';
import type { PatternMatrix } from '../patterns.js';
import { personMeans } from '../rating-block.js';
import type { Indicator, Style } from '../types.js';
import { SCALE_USE } from './scale-use.js';
import { maximiseStyled, type StyledModel } from './styled-step.js';

/** Latent classes of people who also differ in how they use the rating scale. */
export interface StyleModelFit {
  readonly k: number;
  /** Tilt of every rating, per level of its scale, by one standard deviation of how high people rate everything; from .05 = none to 3. */
  readonly level: number;
  /** Pull to the ends of the scale, per squared level, by one standard deviation of how widely people rate; from .05 = none to 3. */
  readonly width: number;
  readonly logLikelihood: number;
  /** Those of the latent class model and the two loadings. */
  readonly parameters: number;
  readonly bic: number;
  /** Most likely class of each row of the matrix. */
  readonly labels: Int32Array;
}

const NODES = SCALE_USE.nodes;
const FIRST_LEVEL = 0.3;
const FIRST_WIDTH = 0.1;
/** How sure a start is of a person's scale use, in standard deviations. */
const SCALE_USE_BLUR = 0.7;
const CLASS_BLUR = 0.2;
const STARTS: readonly (Style | 'random')[] = ['centred', 'centred', 'raw', 'random'];
const FULL_RUNS = 2;
const LOADINGS = 2;
const SHORT: StopRule = { steps: 12, tolerance: 0, target: -Infinity };
/** Criteria of neighbouring numbers of classes lie tens apart: the last digits decide nothing. */
const FULL: StopRule = { steps: 150, tolerance: 0.5, target: -Infinity };

/** Whether the style model speaks about these ratings: all on ordinal scales with three levels or more. */
export const hasStyleModel = (indicators: readonly Indicator[], block: readonly number[]): boolean =>
  block.length > 0 && block.every((item) => indicators[item]!.scale === 'ordinal');

function createStyledModel(problem: LatentClassProblem, k: number): StyledModel {
  const classes = createModel(problem, k);
  return { classes, grid: createModel(problem, k * NODES), level: FIRST_LEVEL, width: FIRST_WIDTH };
}

/** Each person's mean rating and the spread of the ratings around it, in standard deviations over people; 0 = unknown. */
function observeScaleUse(
  matrix: PatternMatrix,
  block: readonly number[],
): { level: Float64Array; width: Float64Array } {
  const { values, rows, items } = matrix;
  const means = personMeans(values, rows, items, block);
  const spreads = means.map((centre, row) => {
    const own = block.map((item) => values[row * items + item]!).filter((value) => !Number.isNaN(value));
    return own.length > 1 ? Math.sqrt(mean(own.map((value) => (value - centre) ** 2))) : Number.NaN;
  });
  return { level: standardise(means), width: standardise(spreads) };
}

function standardise(values: Float64Array): Float64Array {
  const known = [...values].filter((value) => !Number.isNaN(value));
  const centre = mean(known);
  const spread = standardDeviation(known) || 1;
  return values.map((value) => (Number.isNaN(value) ? 0 : (value - centre) / spread));
}

/** Class totals of a start: labels a little blurred, scale use spread around what each person's ratings show. */
function startTotals(
  problem: LatentClassProblem,
  k: number,
  labels: Int32Array,
  seen: { level: Float64Array; width: Float64Array },
  totals: ClassTotals,
): void {
  const { level, width, weights } = SCALE_USE;
  const likely = new Float64Array(problem.rows * NODES);
  for (let row = 0; row < problem.rows; row += 1) {
    let sum = 0;
    for (let q = 0; q < NODES; q += 1) {
      const distance = (level[q]! - seen.level[row]!) ** 2 + (width[q]! - seen.width[row]!) ** 2;
      const p = weights[q]! * Math.exp((-0.5 * distance) / SCALE_USE_BLUR ** 2);
      likely[row * NODES + q] = p;
      sum += p;
    }
    for (let q = 0; q < NODES; q += 1) likely[row * NODES + q] = likely[row * NODES + q]! / sum;
  }
  const membership = (row: number, cell: number): number => {
    const own = labels[row] === Math.floor(cell / NODES) ? 1 - CLASS_BLUR : 0;
    return (own + CLASS_BLUR / k) * likely[row * NODES + (cell % NODES)]!;
  };
  totalsOf(problem, k * NODES, membership, totals);
}

/** Posteriors of the classes, the levels summed out: `rows × k`. */
function classify(problem: LatentClassProblem, { classes, grid }: StyledModel): Float64Array {
  const cells = new Float64Array(problem.rows * grid.k);
  expect(problem, grid, createTotals(problem, grid.k), cells);
  const posteriors = new Float64Array(problem.rows * classes.k);
  cells.forEach((p, cell) => {
    const at = Math.floor(cell / NODES);
    posteriors[at] = posteriors[at]! + p;
  });
  return posteriors;
}

/**
 * Fits latent classes beside scale use: how high and how widely a person rates everything are traits of the person, not
 * of the class, so that classes differ in which items their members rate higher than others.
 *
 * @param block - Positions of the ratings that scale use moves; see `hasStyleModel`.
 * @param k - Number of classes ≥ 1.
 *
 * Source: see `maximiseStyled`. Checked against: planted scale use and classes (fit-style-model.spec.ts).
 */
export function fitStyleModel(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  block: readonly number[],
  k: number,
  rng: Rng,
): StyleModelFit {
  const numericItems = new Set(indicators.flatMap(({ scale }, item) => (scale === 'numeric' ? [item] : [])));
  const problem = codeProblem(indicators, matrix.values, matrix.rows, matrix.weights, numericItems, 'class');
  // Numeric items stand apart: a rating's position among the coded ones is its rank among those that are not numeric.
  const coded = indicators.flatMap((_, item) => (numericItems.has(item) ? [] : [item]));
  const ratings = new Set(block.map((item) => coded.indexOf(item)));
  const seen = observeScaleUse(matrix, block);
  const run = (model: StyledModel, totals: ClassTotals, rule: StopRule): LatentClassFit =>
    runEm(problem, model.grid, totals, rule, (_, __, sums) => maximiseStyled(problem, ratings, model, sums));
  const labelsOf = (start: Style | 'random', stream: Rng): Int32Array =>
    start === 'random'
      ? Int32Array.from({ length: matrix.rows }, () => stream.int(k))
      : kMeansOnce(pointsOf(indicators, matrix, start, block), k, stream, false).labels;
  const starts = (k === 1 ? STARTS.slice(0, 1) : STARTS).map((start, position) => {
    const model = createStyledModel(problem, k);
    const totals = createTotals(problem, k * NODES);
    startTotals(problem, k, labelsOf(start, rng.fork('start', position)), seen, totals);
    return { model, totals, position, logLikelihood: run(model, totals, SHORT).logLikelihood };
  });
  starts.sort((a, b) => b.logLikelihood - a.logLikelihood || a.position - b.position);
  let target = -Infinity;
  const ends = starts.slice(0, FULL_RUNS).map(({ model, totals }) => {
    const { logLikelihood } = run(model, totals, { ...FULL, target });
    target = Math.max(target, logLikelihood);
    return { model, logLikelihood: logLikelihood + problem.unitCorrection };
  });
  const best = ends.reduce((first, second) => (second.logLikelihood > first.logLikelihood ? second : first));
  const parameters = parameterCount(problem, k) + LOADINGS;
  return {
    k,
    level: best.model.level,
    width: best.model.width,
    logLikelihood: best.logLikelihood,
    parameters,
    bic: -2 * best.logLikelihood + parameters * Math.log(matrix.totalWeight),
    labels: modalLabels(classify(problem, best.model), matrix.rows, k),
  };
}
