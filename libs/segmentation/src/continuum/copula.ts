import { choleskyFactor, normalQuantile, type Rng } from '@needfinder/numeric';
import type { PatternMatrix } from '../patterns.js';

/** A Gaussian copula with the observed margins: a continuum of people without segments. */
export interface Copula {
  readonly items: number;
  /** Lower triangle of the latent correlations. */
  readonly factor: Float64Array;
  readonly margins: readonly Margin[];
}

/** Observed values of an item and the standard normal score below which each is drawn. */
interface Margin {
  readonly values: Float64Array;
  readonly upper: Float64Array;
  readonly mean: number;
  readonly deviation: number;
}

const ROUNDS = 6;
const DRAWS = 20_000;
const DRAWS_MANY_ITEMS = 6_000;
const MANY_ITEMS = 25;
const STRONGEST_CORRELATION = 0.995;

function observeMargin(matrix: PatternMatrix, item: number): Margin {
  const mass = new Map<number, number>();
  let total = 0;
  for (let row = 0; row < matrix.rows; row += 1) {
    const value = matrix.values[row * matrix.items + item]!;
    if (Number.isNaN(value)) continue;
    const weight = matrix.weights[row]!;
    mass.set(value, (mass.get(value) ?? 0) + weight);
    total += weight;
  }
  const values = [...mass.keys()].sort((a, b) => a - b);
  const upper = new Float64Array(values.length);
  let below = 0;
  let mean = 0;
  let squares = 0;
  values.forEach((value, position) => {
    const share = mass.get(value)! / total;
    below += share;
    mean += share * value;
    squares += share * value * value;
    upper[position] = position === values.length - 1 || below >= 1 ? Infinity : normalQuantile(Math.max(below, 1e-12));
  });
  return { values: Float64Array.from(values), upper, mean, deviation: Math.sqrt(Math.max(squares - mean * mean, 0)) };
}

/** The value of an item at a standard normal score. */
function valueAt(margin: Margin, score: number): number {
  let low = 0;
  let high = margin.values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (score <= margin.upper[middle]!) high = middle;
    else low = middle + 1;
  }
  return margin.values[low]!;
}

/** Pearson correlations over the rows where both items are observed. */
function observeCorrelations(matrix: PatternMatrix): Float64Array {
  const { rows, items, values, weights } = matrix;
  const result = new Float64Array(items * items);
  for (let a = 0; a < items; a += 1) {
    result[a * items + a] = 1;
    for (let b = 0; b < a; b += 1) {
      let mass = 0;
      let sumA = 0;
      let sumB = 0;
      let squaresA = 0;
      let squaresB = 0;
      let products = 0;
      for (let row = 0; row < rows; row += 1) {
        const x = values[row * items + a]!;
        const y = values[row * items + b]!;
        if (x !== x || y !== y) continue;
        const w = weights[row]!;
        mass += w;
        sumA += w * x;
        sumB += w * y;
        squaresA += w * x * x;
        squaresB += w * y * y;
        products += w * x * y;
      }
      const spread = Math.sqrt((squaresA - (sumA * sumA) / mass) * (squaresB - (sumB * sumB) / mass));
      const correlation = spread > 1e-9 ? (products - (sumA * sumB) / mass) / spread : 0;
      result[a * items + b] = correlation;
      result[b * items + a] = correlation;
    }
  }
  return result;
}

/** The factor of the nearest matrix towards independence that is positive definite. */
function repairedFactor(correlations: Float64Array, items: number): Float64Array {
  for (let shrink = 0; shrink <= 1; shrink += 0.02) {
    const tried = correlations.map((value, cell) => (cell % (items + 1) === 0 ? 1 : value * (1 - shrink)));
    const factor = choleskyFactor(tried, items);
    if (factor) return factor;
  }
  return Float64Array.from({ length: items * items }, (_, cell) => (cell % (items + 1) === 0 ? 1 : 0));
}

/** Correlated standard normal scores of one person. */
function correlate(
  factor: Float64Array,
  items: number,
  independent: Float64Array,
  from: number,
  out: Float64Array,
): void {
  for (let item = items - 1; item >= 0; item -= 1) {
    let sum = 0;
    for (let m = 0; m <= item; m += 1) sum += factor[item * items + m]! * independent[from + m]!;
    out[item] = sum;
  }
}

/**
 * Fits a Gaussian copula whose draws have the margins and correlations of the data.
 *
 * Cutting scores into levels weakens correlations; the latent ones are raised in rounds until the correlations of the
 * levels meet the observed ones.
 *
 * Source: Cario & Nelson (1997), "Modeling and generating random vectors with arbitrary marginal distributions and
 * correlation matrix" (NORTA), with the correlations found by iteration on a fixed set of draws.
 */
export function fitCopula(matrix: PatternMatrix, rng: Rng): Copula {
  const { items } = matrix;
  const margins = Array.from({ length: items }, (_, item) => observeMargin(matrix, item));
  const target = observeCorrelations(matrix);
  const draws = items > MANY_ITEMS ? DRAWS_MANY_ITEMS : DRAWS;
  const independent = new Float64Array(draws * items);
  for (let cell = 0; cell < independent.length; cell += 1) independent[cell] = rng.normal();
  const latent = Float64Array.from(target);
  let factor = repairedFactor(latent, items);
  const scores = new Float64Array(items);
  const standard = new Float64Array(items);
  for (let round = 0; round < ROUNDS; round += 1) {
    const products = new Float64Array(items * items);
    for (let draw = 0; draw < draws; draw += 1) {
      correlate(factor, items, independent, draw * items, scores);
      for (let item = 0; item < items; item += 1) {
        const margin = margins[item]!;
        standard[item] = margin.deviation > 0 ? (valueAt(margin, scores[item]!) - margin.mean) / margin.deviation : 0;
      }
      for (let a = 0; a < items; a += 1) {
        const x = standard[a]!;
        for (let b = 0; b < a; b += 1) products[a * items + b] = products[a * items + b]! + x * standard[b]!;
      }
    }
    for (let a = 0; a < items; a += 1) {
      for (let b = 0; b < a; b += 1) {
        const missing = target[a * items + b]! - products[a * items + b]! / draws;
        const raised = Math.max(
          -STRONGEST_CORRELATION,
          Math.min(STRONGEST_CORRELATION, latent[a * items + b]! + missing),
        );
        latent[a * items + b] = raised;
        latent[b * items + a] = raised;
      }
    }
    factor = repairedFactor(latent, items);
  }
  return { items, factor, margins };
}

/**
 * Draws people from the continuum: one for each person of the data, with the same answers missing.
 *
 * @returns Rows in the order of the patterns; a pattern of many people becomes as many rows.
 */
export function drawContinuum(
  copula: Copula,
  matrix: PatternMatrix,
  rng: Rng,
): { rows: number; values: Float64Array; weights: Float64Array } {
  const { items } = matrix;
  const copies = matrix.weights.map((weight) => Math.max(1, Math.round(weight)));
  const rows = copies.reduce((total, count) => total + count, 0);
  const values = new Float64Array(rows * items);
  const weights = new Float64Array(rows);
  const independent = new Float64Array(items);
  const scores = new Float64Array(items);
  let row = 0;
  for (let pattern = 0; pattern < matrix.rows; pattern += 1) {
    for (let copy = 0; copy < copies[pattern]!; copy += 1) {
      for (let item = 0; item < items; item += 1) independent[item] = rng.normal();
      correlate(copula.factor, items, independent, 0, scores);
      for (let item = 0; item < items; item += 1) {
        const missing = Number.isNaN(matrix.values[pattern * items + item]!);
        values[row * items + item] = missing ? Number.NaN : valueAt(copula.margins[item]!, scores[item]!);
      }
      weights[row] = matrix.weights[pattern]! / copies[pattern]!;
      row += 1;
    }
  }
  return { rows, values, weights };
}
