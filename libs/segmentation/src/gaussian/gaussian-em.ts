import type { PatternMatrix } from '../patterns.js';
import { maximiseCovariances, type CovarianceStructure } from './covariance-structure.js';
import { densityOf, groupByObserved, type ObservedGroup } from './gaussian-expectation.js';

/** People and what they answered, in standard units, grouped by what is missing. */
export interface GaussianProblem {
  readonly matrix: PatternMatrix;
  readonly groups: readonly ObservedGroup[];
}

export const gaussianProblem = (matrix: PatternMatrix): GaussianProblem => ({
  matrix,
  groups: groupByObserved(matrix.values, matrix.rows, matrix.items),
});

/** Items in standard units. */
export interface Standardised {
  readonly matrix: PatternMatrix;
  readonly mean: Float64Array;
  readonly unit: Float64Array;
  /** Log-likelihood of the items' units less that of standard units. */
  readonly correction: number;
}

/** Puts every item in standard deviations about its mean. */
export function standardise(matrix: PatternMatrix): Standardised {
  const { values, rows, items, weights } = matrix;
  const mean = new Float64Array(items);
  const unit = new Float64Array(items).fill(1);
  let correction = 0;
  for (let item = 0; item < items; item += 1) {
    const seen = Array.from({ length: rows }, (_, row) => row).filter(
      (row) => !Number.isNaN(values[row * items + item]!),
    );
    const mass = seen.reduce((sum, row) => sum + weights[row]!, 0);
    mean[item] = seen.reduce((sum, row) => sum + weights[row]! * values[row * items + item]!, 0) / mass;
    const squares = seen.reduce(
      (sum, row) => sum + weights[row]! * (values[row * items + item]! - mean[item]!) ** 2,
      0,
    );
    if (squares / mass > 1e-12) unit[item] = Math.sqrt(squares / mass);
    correction -= mass * Math.log(unit[item]!);
  }
  const standard = values.map((value, cell) => (value - mean[cell % items]!) / unit[cell % items]!);
  return { matrix: { ...matrix, values: standard }, mean, unit, correction };
}

/** A mixture of Gaussians in standard units, by segment. */
export interface GaussianModel {
  readonly shares: Float64Array;
  readonly means: readonly Float64Array[];
  /** `items × items` each. */
  readonly covariances: readonly Float64Array[];
}

/** Where a run of EM ended. */
export interface Run extends GaussianModel {
  readonly posteriors: Float64Array;
  readonly logLikelihood: number;
  readonly converged: boolean;
}

/**
 * Parameters from posteriors; missing values enter by their expectation and its uncertainty.
 *
 * @param before - The model that missing values are expected by; null = none yet.
 */
export function maximiseFrom(
  { matrix, groups }: GaussianProblem,
  posteriors: Float64Array,
  before: GaussianModel | null,
  structure: CovarianceStructure,
  k: number,
): GaussianModel {
  const { items: q, values, weights, totalWeight } = matrix;
  const masses = new Float64Array(k);
  const means: Float64Array[] = [];
  const scatters: Float64Array[] = [];
  const filled = new Float64Array(q);
  const isFull = structure.startsWith('full');
  for (let c = 0; c < k; c += 1) {
    const sum = new Float64Array(q);
    const squares = new Float64Array(q * q);
    for (const group of groups) {
      // Before there is a model, what is missing stands at the mean of all.
      const own = before ? densityOf(values, q, group, before.means[c]!, before.covariances[c]!) : null;
      const m = group.missing.length;
      let groupMass = 0;
      for (const row of group.rows) {
        const w = weights[row]! * posteriors[row * k + c]!;
        if (w < 1e-12) continue;
        if (own) own.read(row, filled);
        else for (let a = 0; a < q; a += 1) filled[a] = Number.isNaN(values[row * q + a]!) ? 0 : values[row * q + a]!;
        groupMass += w;
        for (let a = 0; a < q; a += 1) {
          const x = w * filled[a]!;
          sum[a] = sum[a]! + x;
          for (let b = isFull ? 0 : a; b <= a; b += 1) squares[a * q + b] = squares[a * q + b]! + x * filled[b]!;
        }
      }
      masses[c] = masses[c]! + groupMass;
      for (let a = 0; a < m; a += 1) {
        for (let b = 0; b <= a; b += 1) {
          const cell = group.missing[a]! * q + group.missing[b]!;
          const variance = own ? own.left[a * m + b]! : a === b ? 1 : 0;
          squares[cell] = squares[cell]! + groupMass * variance;
        }
      }
    }
    const mass = Math.max(masses[c]!, 1e-9);
    const mean = sum.map((value) => value / mass);
    means.push(mean);
    scatters.push(
      squares.map((_, cell) => {
        const [a, b] = [Math.floor(cell / q), cell % q];
        return squares[Math.max(a, b) * q + Math.min(a, b)]! - mass * mean[a]! * mean[b]!;
      }),
    );
  }
  const shares = masses.map((mass) => mass / totalWeight);
  return { shares, means, covariances: maximiseCovariances(scatters, masses, structure, q) };
}

/** Posteriors and log-likelihood of a model. */
export function expectRows(
  { matrix, groups }: GaussianProblem,
  { shares, means, covariances }: GaussianModel,
  k: number,
): Pick<Run, 'posteriors' | 'logLikelihood'> {
  const { items: q, values } = matrix;
  const posteriors = new Float64Array(matrix.rows * k);
  const filled = new Float64Array(q);
  let logLikelihood = 0;
  for (const group of groups) {
    for (let c = 0; c < k; c += 1) {
      const own = densityOf(values, q, group, means[c]!, covariances[c]!);
      const logShare = Math.log(Math.max(shares[c]!, 1e-300));
      for (const row of group.rows) posteriors[row * k + c] = logShare + own.read(row, filled);
    }
    for (const row of group.rows) {
      let top = -Infinity;
      for (let c = 0; c < k; c += 1) if (posteriors[row * k + c]! > top) top = posteriors[row * k + c]!;
      let sum = 0;
      for (let c = 0; c < k; c += 1) {
        posteriors[row * k + c] = Math.exp(posteriors[row * k + c]! - top);
        sum += posteriors[row * k + c]!;
      }
      for (let c = 0; c < k; c += 1) posteriors[row * k + c] = posteriors[row * k + c]! / sum;
      logLikelihood += matrix.weights[row]! * (top + Math.log(sum));
    }
  }
  return { posteriors, logLikelihood };
}
