import type { PatternMatrix } from './patterns.js';
import type { Indicator } from './types.js';

export interface BivariateResidual {
  readonly first: number;
  readonly second: number;
  /** χ² per degree of freedom; above 3.84 the segments do not explain how the two items go together. */
  readonly value: number;
}

/** A categorical item: its levels that occur, and how many people of each class chose which. */
interface CodedItem {
  readonly item: number;
  /** Length rows; position among the levels that occur, −1 = missing. */
  readonly codes: Int32Array;
  readonly levels: number;
  readonly complete: boolean;
  /** `k × levels`. */
  readonly byClass: Float64Array;
}

function codeItem(matrix: PatternMatrix, posteriors: Float64Array, k: number, item: number): CodedItem {
  const { rows, items, values, weights } = matrix;
  const seen = new Set<number>();
  for (let row = 0; row < rows; row += 1) seen.add(values[row * items + item]!);
  const ascending = [...seen].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const position = new Map(ascending.map((value, index) => [value, index]));
  const codes = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) codes[row] = position.get(values[row * items + item]!) ?? -1;
  const levels = ascending.length;
  const byClass = new Float64Array(k * levels);
  for (let row = 0; row < rows; row += 1) {
    if (codes[row]! < 0) continue;
    for (let c = 0; c < k; c += 1) {
      const cell = c * levels + codes[row]!;
      byClass[cell] = byClass[cell]! + weights[row]! * posteriors[row * k + c]!;
    }
  }
  return { item, codes, levels, complete: ascending.length === seen.size, byClass };
}

/** Counts of the people who answered both items: of the item's levels by class. */
function countedAmong(
  one: CodedItem,
  other: CodedItem,
  matrix: PatternMatrix,
  posteriors: Float64Array,
  k: number,
): Float64Array {
  if (other.complete) return one.byClass;
  const counts = new Float64Array(k * one.levels);
  for (let row = 0; row < matrix.rows; row += 1) {
    const code = one.codes[row]!;
    if (code < 0 || other.codes[row]! < 0) continue;
    for (let c = 0; c < k; c += 1) {
      const cell = c * one.levels + code;
      counts[cell] = counts[cell]! + matrix.weights[row]! * posteriors[row * k + c]!;
    }
  }
  return counts;
}

function residualOf(a: CodedItem, b: CodedItem, matrix: PatternMatrix, posteriors: Float64Array, k: number): number {
  const observed = new Float64Array(a.levels * b.levels);
  for (let row = 0; row < matrix.rows; row += 1) {
    const i = a.codes[row]!;
    const j = b.codes[row]!;
    if (i < 0 || j < 0) continue;
    observed[i * b.levels + j] = observed[i * b.levels + j]! + matrix.weights[row]!;
  }
  const rowCounts = countedAmong(a, b, matrix, posteriors, k);
  const columnCounts = countedAmong(b, a, matrix, posteriors, k);
  const expected = new Float64Array(observed.length);
  for (let c = 0; c < k; c += 1) {
    let mass = 0;
    for (let i = 0; i < a.levels; i += 1) mass += rowCounts[c * a.levels + i]!;
    if (mass <= 0) continue;
    for (let i = 0; i < a.levels; i += 1) {
      const scale = rowCounts[c * a.levels + i]! / mass;
      for (let j = 0; j < b.levels; j += 1) {
        expected[i * b.levels + j] = expected[i * b.levels + j]! + scale * columnCounts[c * b.levels + j]!;
      }
    }
  }
  let chiSquare = 0;
  for (let cell = 0; cell < observed.length; cell += 1) {
    if (expected[cell]! > 1e-9) chiSquare += (observed[cell]! - expected[cell]!) ** 2 / expected[cell]!;
  }
  return chiSquare / ((a.levels - 1) * (b.levels - 1));
}

/**
 * How far each pair of categorical items goes together beyond what the classes explain: Pearson's χ² of the two-way
 * table against the one the classes imply, per degree of freedom (levels − 1) × (levels − 1). Levels that nobody chose
 * count for nothing; a pair is judged on the people who answered both.
 *
 * @param posteriors - `rows × k`, row-major.
 * @returns One per pair of binary, nominal or ordinal items that vary, the largest first.
 *
 * Source: Vermunt & Magidson (2005), Latent GOLD 4.0 technical guide, "bivariate residuals".
 * Checked against: poLCA 1.6.0.2 predicted cells, cheating and mcdonalds (reference-models.spec.ts).
 */
export function bivariateResiduals(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  posteriors: Float64Array,
  k: number,
): BivariateResidual[] {
  const coded = indicators
    .flatMap(({ scale }, item) =>
      scale === 'binary' || scale === 'nominal' || scale === 'ordinal' ? [codeItem(matrix, posteriors, k, item)] : [],
    )
    .filter(({ levels }) => levels > 1);
  const residuals: BivariateResidual[] = [];
  coded.forEach((second, position) => {
    for (const first of coded.slice(0, position)) {
      const value = residualOf(first, second, matrix, posteriors, k);
      residuals.push({ first: first.item, second: second.item, value });
    }
  });
  return residuals.sort((a, b) => b.value - a.value || a.first - b.first || a.second - b.second);
}
