import { UndefinedStatisticError } from '@needfinder/domain';
import type { Category, RatedUnit } from './types.js';

/** How often the first coder gave one label and the second another: rows × columns, the same categories in both. */
export type AgreementMatrix = readonly (readonly number[])[];

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/**
 * Share of units of which two coders say the same.
 *
 * @returns In [0, 1].
 * @throws UndefinedStatisticError `stat.agreement.no-units`
 */
export function percentAgreement(matrix: AgreementMatrix): number {
  const units = total(matrix.map(total));
  if (units === 0) {
    throw new UndefinedStatisticError('stat.agreement.no-units', 'Agreement needs a unit that both coders judged');
  }
  return total(matrix.map((row, at) => row[at]!)) / units;
}

/**
 * Cohen's kappa: agreement of two coders beyond what their own habits would give by chance.
 *
 * @param matrix - Square; counts or shares.
 * @returns At most 1; below 0 when they agree less than by chance.
 * @throws UndefinedStatisticError `stat.agreement.no-units`, and `stat.kappa.no-variation` when both always give the
 *   same single label.
 *
 * Source: Cohen (1960), Educational and Psychological Measurement 20:37–46, formula 1.
 * Checked against: his tables 1 and 2 (cohen-kappa.spec.ts), and R (krippendorff-alpha.r.spec.ts).
 */
export function cohenKappa(matrix: AgreementMatrix): number {
  const observed = percentAgreement(matrix);
  const units = total(matrix.map(total));
  const columns = matrix.map((_, at) => total(matrix.map((row) => row[at]!)));
  const expected = total(matrix.map((row, at) => total(row) * columns[at]!)) / units ** 2;
  if (expected === 1) {
    throw new UndefinedStatisticError('stat.kappa.no-variation', 'Kappa needs two different labels');
  }
  return (observed - expected) / (1 - expected);
}

/** Counts the units that both coders judged. @param pair - Positions of the two coders. */
export function agreementMatrix(units: readonly RatedUnit[], [one, other]: readonly [number, number]): AgreementMatrix {
  const both = units.filter((unit) => unit[one] != null && unit[other] != null);
  const positions = new Map<Category, number>();
  for (const label of both.flatMap((unit) => [unit[one]!, unit[other]!])) {
    if (!positions.has(label)) positions.set(label, positions.size);
  }
  const matrix = Array.from(positions, () => new Array<number>(positions.size).fill(0));
  for (const unit of both) matrix[positions.get(unit[one]!)!]![positions.get(unit[other]!)!]! += 1;
  return matrix;
}
