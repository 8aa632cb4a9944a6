import { mean, type Rng } from '@needfinder/numeric';
import type { PatternMatrix } from './patterns.js';

const PERMUTATIONS = 39;
/** A mean squared correlation this small is nothing to segment by, however many people make it certain. */
const NEGLIGIBLE = 0.001;

export interface RelatednessTest {
  /** Mean squared correlation of the items beyond what standardising within persons makes, ≥ 0 but for noise. */
  readonly excess: number;
  /** True when chance shows as much at least once in forty, or what is beyond chance is negligible. */
  readonly unrelated: boolean;
}

/** Standardises every row in place; rows without spread become NaN. */
function standardiseRows(values: Float64Array, rows: number, columns: number): void {
  for (let row = 0; row < rows; row += 1) {
    const own = values.subarray(row * columns, (row + 1) * columns);
    let count = 0;
    let sum = 0;
    let squares = 0;
    for (const value of own) {
      if (Number.isNaN(value)) continue;
      count += 1;
      sum += value;
      squares += value * value;
    }
    const variance = count > 1 ? squares / count - (sum / count) ** 2 : 0;
    for (let j = 0; j < columns; j += 1) {
      own[j] = variance > 1e-9 ? (own[j]! - sum / count) / Math.sqrt(variance) : Number.NaN;
    }
  }
}

/** Mean squared correlation over the pairs of columns. */
function meanSquaredCorrelation(values: Float64Array, rows: number, columns: number, weights: Float64Array): number {
  let total = 0;
  for (let a = 0; a < columns; a += 1) {
    for (let b = 0; b < a; b += 1) {
      let mass = 0;
      let sumA = 0;
      let sumB = 0;
      let squaresA = 0;
      let squaresB = 0;
      let products = 0;
      for (let row = 0; row < rows; row += 1) {
        const x = values[row * columns + a]!;
        const y = values[row * columns + b]!;
        if (x !== x || y !== y) continue;
        const w = weights[row]!;
        mass += w;
        sumA += w * x;
        sumB += w * y;
        squaresA += w * x * x;
        squaresB += w * y * y;
        products += w * x * y;
      }
      const spread = (squaresA - (sumA * sumA) / mass) * (squaresB - (sumB * sumB) / mass);
      if (spread > 1e-12) total += (products - (sumA * sumB) / mass) ** 2 / spread;
    }
  }
  return total / ((columns * (columns - 1)) / 2);
}

/**
 * Whether the ratings are related beyond the way people use the scale, its level and its spread: each person's ratings
 * are standardised, and compared with the same columns shuffled and standardised again.
 *
 * @param block - Positions of the ratings, at least three.
 *
 * Source: permutation in the manner of parallel analysis (Horn 1965), after within-person standardising (Fischer 2004).
 * Checked against: planted and segment-free data (fit-segmentation.spec.ts).
 */
export function testRelatednessBeyondStyle(matrix: PatternMatrix, block: readonly number[], rng: Rng): RelatednessTest {
  const columns = block.length;
  const { rows, items, weights } = matrix;
  const values = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    block.forEach((item, column) => (values[row * columns + column] = matrix.values[row * items + item]!));
  }
  standardiseRows(values, rows, columns);
  const observed = meanSquaredCorrelation(values, rows, columns, weights);
  const chance: number[] = [];
  for (let permutation = 0; permutation < PERMUTATIONS; permutation += 1) {
    const shuffled = new Float64Array(rows * columns);
    for (let column = 0; column < columns; column += 1) {
      const order = rng.fork(permutation, column).shuffle(Int32Array.from({ length: rows }, (_, row) => row));
      for (let row = 0; row < rows; row += 1) {
        shuffled[row * columns + column] = values[order[row]! * columns + column]!;
      }
    }
    standardiseRows(shuffled, rows, columns);
    chance.push(meanSquaredCorrelation(shuffled, rows, columns, weights));
  }
  const excess = observed - mean(chance);
  return { excess, unrelated: excess < NEGLIGIBLE || chance.some((value) => value >= observed) };
}
