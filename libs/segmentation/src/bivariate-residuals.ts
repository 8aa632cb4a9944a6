import type { PatternMatrix } from './patterns.js';
import type { Indicator } from './types.js';

export interface BivariateResidual {
  readonly first: number;
  readonly second: number;
  /** χ² per degree of freedom; above 3.84 the segments do not explain how the two items go together. */
  readonly value: number;
}

/**
 * How far each pair of categorical items goes together beyond what the classes explain.
 *
 * @param posteriors - `rows × k`.
 * @returns One per pair of binary, nominal or ordinal items, the largest first.
 *
 * Source: Vermunt & Magidson (2005), Latent GOLD 4.0 technical guide, "bivariate residuals".
 * Not checked against another program yet.
 */
export function bivariateResiduals(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  posteriors: Float64Array,
  k: number,
): BivariateResidual[] {
  const categorical = indicators.flatMap(({ scale }, item) =>
    scale === 'binary' || scale === 'nominal' || scale === 'ordinal' ? [item] : [],
  );
  const residuals: BivariateResidual[] = [];
  categorical.forEach((second, position) => {
    for (const first of categorical.slice(0, position)) {
      const value = residualOf(matrix, posteriors, k, first, second);
      if (value !== null) residuals.push({ first, second, value });
    }
  });
  return residuals.sort((a, b) => b.value - a.value || a.first - b.first || a.second - b.second);
}

function residualOf(
  matrix: PatternMatrix,
  posteriors: Float64Array,
  k: number,
  first: number,
  second: number,
): number | null {
  const { rows, items, values, weights } = matrix;
  let rowLevels = 0;
  let columnLevels = 0;
  for (let row = 0; row < rows; row += 1) {
    const a = values[row * items + first]!;
    const b = values[row * items + second]!;
    if (a >= rowLevels) rowLevels = a + 1;
    if (b >= columnLevels) columnLevels = b + 1;
  }
  if (rowLevels < 2 || columnLevels < 2) return null;
  const observed = new Float64Array(rowLevels * columnLevels);
  const mass = new Float64Array(k);
  const rowMass = new Float64Array(k * rowLevels);
  const columnMass = new Float64Array(k * columnLevels);
  for (let row = 0; row < rows; row += 1) {
    const a = values[row * items + first]!;
    const b = values[row * items + second]!;
    if (a !== a || b !== b) continue;
    const w = weights[row]!;
    observed[a * columnLevels + b] = observed[a * columnLevels + b]! + w;
    for (let c = 0; c < k; c += 1) {
      const share = w * posteriors[row * k + c]!;
      mass[c] = mass[c]! + share;
      rowMass[c * rowLevels + a] = rowMass[c * rowLevels + a]! + share;
      columnMass[c * columnLevels + b] = columnMass[c * columnLevels + b]! + share;
    }
  }
  let chiSquare = 0;
  for (let a = 0; a < rowLevels; a += 1) {
    for (let b = 0; b < columnLevels; b += 1) {
      let expected = 0;
      for (let c = 0; c < k; c += 1) {
        if (mass[c]! > 0) expected += (rowMass[c * rowLevels + a]! * columnMass[c * columnLevels + b]!) / mass[c]!;
      }
      const difference = observed[a * columnLevels + b]! - expected;
      if (expected > 1e-9) chiSquare += (difference * difference) / expected;
    }
  }
  return chiSquare / ((rowLevels - 1) * (columnLevels - 1));
}
