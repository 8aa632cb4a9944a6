import { createRng } from '@needfinder/numeric';
import { codeProblem } from './em/problem.js';
import { createModel, createTotals, maximise } from './em/model.js';
import { totalsOf } from './em/starts.js';
import { latentClassEstimator } from './em/latent-class-estimator.js';
import type { PatternFit } from './estimator.js';
import { collapsePatterns, thinPeople, type PatternMatrix } from './patterns.js';
import { findRatingBlock } from './rating-block.js';
import { fitStyleModel, hasStyleModel } from './style-model/fit-style-model.js';
import type { Indicator } from './types.js';
import { levelCount } from './validate.js';

/** People among whom order is looked for. */
const PEOPLE = 1000;
const CLASSES = [1, 2, 3, 4, 5, 6];
/** A difference of criteria that is very strong evidence (Kass & Raftery 1995, J. Am. Stat. Ass. 90:773-795). */
const VERY_STRONG = 10;
/** Items with so many levels or more that share them with others are ratings, taken at their word. */
const RATING_LEVELS = 5;
const BATTERY_ITEMS = 3;
const ASCENT_STEPS = 60;

const asNominal = (indicators: readonly Indicator[], items: ReadonlySet<number>): Indicator[] =>
  indicators.map((indicator, item) => (items.has(item) ? { ...indicator, scale: 'nominal' } : indicator));

/** Items whose levels may be names in disguise: three levels or more, and no battery of ratings. */
function suspects(indicators: readonly Indicator[], guessed: ReadonlySet<number>): Set<number> {
  const levels = indicators.map((indicator) => (indicator.scale === 'ordinal' ? levelCount(indicator) : 0));
  const alike = (count: number): number => levels.filter((other) => other === count).length;
  return new Set(
    [...guessed].filter((item) => {
      const count = levels[item]!;
      return count >= 3 && (count < RATING_LEVELS || alike(count) < BATTERY_ITEMS);
    }),
  );
}

interface BestFit {
  readonly bic: number;
  readonly fit: PatternFit;
}

function fitBest(indicators: readonly Indicator[], matrix: PatternMatrix, stream: string): BestFit {
  const estimator = latentClassEstimator(indicators, matrix, 'raw', [], 2);
  return CLASSES.map((k): BestFit => {
    const fit = estimator.fit(k, createRng(0).fork(stream, k), 'quick');
    return { bic: fit.parameters! * Math.log(matrix.totalWeight) - 2 * fit.logLikelihood!, fit };
  }).reduce((best, next) => (next.bic < best.bic ? next : best));
}

/** How much worse, in units of BIC, an item with classes as given is told by an order of its levels than by their names. */
function costOfOrder(indicators: readonly Indicator[], matrix: PatternMatrix, item: number, fit: PatternFit): number {
  const values = matrix.values.filter((_, cell) => cell % matrix.items === item);
  const logLikelihood = (scale: 'ordinal' | 'nominal'): number => {
    const problem = codeProblem(
      [{ ...indicators[item]!, scale }],
      values,
      matrix.rows,
      matrix.weights,
      new Set(),
      'class',
    );
    const totals = createTotals(problem, fit.k);
    totalsOf(problem, fit.k, (row, c) => fit.posteriors[row * fit.k + c]!, totals);
    const model = createModel(problem, fit.k);
    for (let step = 0; step < ASCENT_STEPS; step += 1) maximise(problem, model, totals);
    return totals.counts.reduce((sum, count, cell) => sum + count * model.logProbability[cell]!, 0);
  };
  const spared = (fit.k - 1) * (levelCount(indicators[item]!) - 2);
  return 2 * (logLikelihood('nominal') - logLikelihood('ordinal')) - spared * Math.log(matrix.totalWeight);
}

/**
 * Items whose levels, numbered though they are, stand in no order: region 1 … 7 is no rating. Latent classes tell such
 * items much better by the names of the levels than by an order, and no habit of rating explains it.
 *
 * Ratings in a battery of five points or more are not looked at.
 *
 * @param guessed - Positions of the items whose order is only a guess; others stay as they are.
 * @param weights - Length n, ≥ 0.
 * @returns Positions of the items to take as nominal, ascending; the same for the same data.
 *
 * Source: the choice among models is by BIC (Schwarz 1978); of an item, with the classes given. Checked against: planted
 * names and orders (unordered-items.spec.ts).
 */
export function findUnorderedItems(
  indicators: readonly Indicator[],
  guessed: ReadonlySet<number>,
  weights?: Float64Array,
): number[] {
  const suspected = suspects(indicators, guessed);
  if (suspected.size === 0) return [];
  const { matrix } = thinPeople(collapsePatterns(indicators, weights), PEOPLE);
  const named = asNominal(indicators, suspected);
  const byName = fitBest(named, matrix, 'names');
  if (byName.bic > fitBest(indicators, matrix, 'order').bic - VERY_STRONG) return [];
  const block = findRatingBlock(indicators);
  if (hasStyleModel(indicators, block) && block.some((item) => suspected.has(item))) {
    const besideScaleUse = CLASSES.slice(0, byName.fit.k).map(
      (k) => fitStyleModel(indicators, matrix, block, k, createRng(0).fork('scale use', k)).bic,
    );
    if (Math.min(...besideScaleUse) < byName.bic) return [];
  }
  return [...suspected]
    .filter((item) => costOfOrder(indicators, matrix, item, byName.fit) > VERY_STRONG)
    .sort((a, b) => a - b);
}
