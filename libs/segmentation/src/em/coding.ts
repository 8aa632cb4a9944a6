import { logGamma } from '@needfinder/numeric';
import type { Indicator } from '../types.js';
import type { CodedItem, Codes, ItemModel, LatentClassProblem } from './problem.js';

/** The rows of a matrix, read a block at a time. */
export interface RowSource {
  readonly rows: number;
  /** Length rows. */
  readonly weights: Float64Array;
  readonly blockRows: number;
  /** Rows first … last − 1 by items, row-major, NaN = missing. */
  readonly values: (first: number, last: number) => Float64Array;
}

/** A numeric item, and what takes it to standard units. */
interface NumericItem {
  readonly item: number;
  readonly mean: number;
  readonly deviation: number;
}

/** How the answers become categories and standard units: the same for all rows and for a sample of them. */
export interface Coding extends Pick<
  LatentClassProblem,
  'coded' | 'categories' | 'variances' | 'totalWeight' | 'unitCorrection'
> {
  readonly items: number;
  /** By coded item: its position among the indicators, and the category of each of its values. */
  readonly categoryOf: readonly { readonly item: number; readonly of: ReadonlyMap<number, number> }[];
  readonly numeric: readonly NumericItem[];
}

function eachBlock(
  { rows, blockRows, values }: RowSource,
  visit: (block: Float64Array, first: number, last: number) => void,
): void {
  for (let first = 0; first < rows; first += blockRows) {
    const last = Math.min(rows, first + blockRows);
    visit(values(first, last), first, last);
  }
}

/** Values that each item shows, ascending. */
function distinctValues(source: RowSource, items: number, wanted: readonly number[]): number[][] {
  const seen = wanted.map(() => new Set<number>());
  eachBlock(source, (block) => {
    wanted.forEach((item, position) => {
      const own = seen[position]!;
      for (let cell = item; cell < block.length; cell += items) if (!Number.isNaN(block[cell]!)) own.add(block[cell]!);
    });
  });
  return seen.map((own) => [...own].sort((a, b) => a - b));
}

/** Observed weight, mean and standard deviation of numeric items. */
function measureNumeric(
  source: RowSource,
  items: number,
  wanted: readonly number[],
): (NumericItem & { mass: number })[] {
  const { weights } = source;
  const masses = new Float64Array(wanted.length);
  const means = new Float64Array(wanted.length);
  const squares = new Float64Array(wanted.length);
  const walk = (add: (q: number, weight: number, value: number) => void): void =>
    eachBlock(source, (block, first, last) => {
      wanted.forEach((item, q) => {
        for (let row = first; row < last; row += 1) {
          const value = block[(row - first) * items + item]!;
          if (!Number.isNaN(value)) add(q, weights[row]!, value);
        }
      });
    });
  walk((q, weight, value) => {
    masses[q] = masses[q]! + weight;
    means[q] = means[q]! + weight * value;
  });
  masses.forEach((mass, q) => (means[q] = means[q]! / mass));
  walk((q, weight, value) => (squares[q] = squares[q]! + weight * (value - means[q]!) ** 2));
  return wanted.map((item, q) => {
    const variance = squares[q]! / masses[q]!;
    return { item, mass: masses[q]!, mean: means[q]!, deviation: variance > 1e-12 ? Math.sqrt(variance) : 1 };
  });
}

/** How a matrix is coded; parameters as those of `codeProblem`. */
export function planCoding(
  indicators: readonly Indicator[],
  source: RowSource,
  numericItems: ReadonlySet<number>,
  variances: 'class' | 'shared',
): Coding {
  const items = indicators.length;
  const codedPositions = indicators.flatMap((_, item) => (numericItems.has(item) ? [] : [item]));
  const levelsOf = distinctValues(source, items, codedPositions);
  let categories = 0;
  const categoryOf: { item: number; of: Map<number, number> }[] = [];
  const coded = codedPositions.map((item, position): CodedItem => {
    const levels = levelsOf[position]!;
    const start = categories;
    categories += levels.length;
    categoryOf.push({ item, of: new Map(levels.map((level, place) => [level, start + place])) });
    const scale = indicators[item]!.scale;
    const model: ItemModel =
      scale === 'count' ? 'poisson' : scale === 'ordinal' && levels.length > 2 ? 'adjacent-category' : 'saturated';
    const middle = (levels[0]! + levels[levels.length - 1]!) / 2;
    return {
      model,
      start,
      categories: levels.length,
      scores: Float64Array.from(levels, (level) => (model === 'poisson' ? level : level - middle)),
      logBase: Float64Array.from(levels, (level) => (model === 'poisson' ? -logGamma(level + 1) : 0)),
    };
  });
  const numeric = measureNumeric(
    source,
    items,
    [...numericItems].sort((a, b) => a - b),
  );
  let unitCorrection = 0;
  for (const { mass, deviation } of numeric) unitCorrection -= mass * Math.log(deviation);
  const totalWeight = source.weights.reduce((total, weight) => total + weight, 0);
  return { items, coded, categories, categoryOf, numeric, variances, totalWeight, unitCorrection };
}

/** Category of every answer to a coded item, `rows × coded.length`; `categories` = missing or never seen. */
function categoriesOf({ items, categories, categoryOf }: Coding, values: Float64Array, rows: number): Codes {
  const width = categoryOf.length;
  const codes = categories < 2 ** 16 ? new Uint16Array(rows * width) : new Int32Array(rows * width);
  categoryOf.forEach(({ item, of }, j) => {
    // Neighbours are alike, so most look-ups are spared.
    let known = Number.NaN;
    let category = categories;
    for (let row = 0; row < rows; row += 1) {
      const value = values[row * items + item]!;
      if (value !== known) {
        known = value;
        category = of.get(value) ?? categories;
      }
      codes[row * width + j] = category;
    }
  });
  return codes;
}

/** Numeric answers in standard units, `rows × numeric.length`. */
function standardUnitsOf({ items, numeric }: Coding, values: Float64Array, rows: number): Float64Array {
  const width = numeric.length;
  const standard = new Float64Array(rows * width);
  numeric.forEach(({ item, mean, deviation }, q) => {
    for (let row = 0; row < rows; row += 1)
      standard[row * width + q] = (values[row * items + item]! - mean) / deviation;
  });
  return standard;
}

const NOTHING = new Float64Array();

function problemOf(
  { coded, categories, numeric, variances, totalWeight, unitCorrection }: Coding,
  weights: Float64Array,
  codes: Codes,
  standard: Float64Array,
): LatentClassProblem {
  const rows = weights.length;
  const numericItems = numeric.length;
  return {
    rows,
    weights,
    totalWeight,
    codes,
    coded,
    categories,
    numeric: standard,
    numericItems,
    variances,
    unitCorrection,
  };
}

/**
 * Some rows, coded. The total weight and the units are those of all rows that the coding was planned on.
 *
 * @param values - `weights.length × items`.
 */
export function codeRows(coding: Coding, values: Float64Array, weights: Float64Array): LatentClassProblem {
  const rows = weights.length;
  return problemOf(coding, weights, categoriesOf(coding, values, rows), standardUnitsOf(coding, values, rows));
}

/**
 * All rows of a source, a block at a time. Categories are small and kept from the first walk on; standard units are not,
 * and are computed whenever they are walked through.
 */
export function codeInBlocks(coding: Coding, source: RowSource): LatentClassProblem {
  const { rows, weights, blockRows, values } = source;
  const known: Codes[] = [];
  const block = (position: number): LatentClassProblem => {
    const first = position * blockRows;
    const last = Math.min(rows, first + blockRows);
    const isWalked = known[position] !== undefined && coding.numeric.length === 0;
    const answers = isWalked ? NOTHING : values(first, last);
    const codes = (known[position] ??= categoriesOf(coding, answers, last - first));
    return problemOf(coding, weights.subarray(first, last), codes, standardUnitsOf(coding, answers, last - first));
  };
  const nothing = codeRows(coding, NOTHING, NOTHING);
  return { ...nothing, rows, weights, blocks: { count: Math.ceil(rows / blockRows), block } };
}
