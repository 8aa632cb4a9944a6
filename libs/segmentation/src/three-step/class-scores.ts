import { choleskyFactor, choleskySolve } from '@needfinder/numeric';
import type { Indicator } from '../types.js';
import { levelCount } from '../validate.js';

/** Rows × parameters² that the information matrix may cost; beyond that every second, third … row is taken. */
const INFORMATION_BUDGET = 5e8;

/** What the class of a person tilts: the answer, the levels of a nominal one, a number and its square. */
function statisticsOf(indicator: Indicator): Float64Array[] {
  const { scale, values } = indicator;
  if (scale === 'nominal') {
    return Array.from({ length: levelCount(indicator) - 1 }, (_, level) =>
      values.map((value) => (Number.isNaN(value) ? value : value === level + 1 ? 1 : 0)),
    );
  }
  if (scale !== 'numeric') return [values];
  const seen = values.filter((value) => !Number.isNaN(value));
  const mean = seen.reduce((sum, value) => sum + value, 0) / seen.length;
  const spread = Math.sqrt(seen.reduce((sum, value) => sum + (value - mean) ** 2, 0) / seen.length) || 1;
  const standard = values.map((value) => (value - mean) / spread);
  return [standard, standard.map((value) => value * value)];
}

/** The class model as an exponential family: what its parameters would like to be, and how sure they are. */
export interface ClassScores {
  readonly k: number;
  /** Length n each. */
  readonly statistics: readonly Float64Array[];
  /** First statistic of each indicator, and one past the last. */
  readonly firstOf: readonly number[];
  /** Statistics per class, the constant one for its share included; and parameters, `k × width`. */
  readonly width: number;
  readonly size: number;
  /** `k × width`, means of the statistics by class. */
  readonly means: Float64Array;
  readonly classMass: Float64Array;
  readonly total: number;
  /** Every how many rows the information was taken from. */
  readonly step: number;
  /** Fills how far a person is from the mean of each class, and the scores: that times the posterior. */
  readRow(row: number, residuals: Float64Array, scores: Float64Array): void;
  /** Inverse information times a gradient; null when the information is singular. */
  solve(gradient: Float64Array): Float64Array | null;
}

/**
 * Scores of the class model that posteriors imply, and their outer product as its information.
 *
 * @param basis - The indicators that formed the segments, length n each. Ordinal items count by their level, numeric ones
 *   by mean and variance.
 * @param people - Length n, how many people each row stands for.
 * @param posteriors - `n × k`.
 *
 * Source: Berndt, Hall, Hall & Hausman (1974), Annals of Economic and Social Measurement 3:653-665 (outer product).
 */
export function classScores(
  basis: readonly Indicator[],
  people: Float64Array,
  posteriors: Float64Array,
  k: number,
): ClassScores {
  const n = people.length;
  const ofItems = basis.map(statisticsOf);
  const statistics = ofItems.flat();
  const firstOf = ofItems.reduce<number[]>((firsts, own) => [...firsts, firsts[firsts.length - 1]! + own.length], [0]);
  const width = statistics.length + 1;
  const size = k * width;
  // The last statistic is constant: being in the class at all, for its share.
  const means = new Float64Array(size);
  const masses = new Float64Array(size);
  const classMass = new Float64Array(k);
  for (let row = 0; row < n; row += 1) {
    for (let c = 0; c < k; c += 1) {
      const mass = people[row]! * posteriors[row * k + c]!;
      classMass[c] = classMass[c]! + mass;
      statistics.forEach((values, s) => {
        if (Number.isNaN(values[row]!)) return;
        means[c * width + s] = means[c * width + s]! + mass * values[row]!;
        masses[c * width + s] = masses[c * width + s]! + mass;
      });
    }
  }
  const total = classMass.reduce((sum, mass) => sum + mass, 0);
  for (let cell = 0; cell < size; cell += 1) if (masses[cell]! > 0) means[cell] = means[cell]! / masses[cell]!;

  const readRow = (row: number, residuals: Float64Array, scores: Float64Array): void => {
    for (let c = 0; c < k; c += 1) {
      const p = posteriors[row * k + c]!;
      for (let s = 0; s < width - 1; s += 1) {
        const value = statistics[s]![row]!;
        const residual = Number.isNaN(value) ? 0 : value - means[c * width + s]!;
        residuals[c * width + s] = residual;
        scores[c * width + s] = p * residual;
      }
      const last = c * width + width - 1;
      // The share of the last class follows from the others.
      residuals[last] = c < k - 1 ? 1 : 0;
      scores[last] = c < k - 1 ? p - classMass[c]! / total : 0;
    }
  };

  const step = Math.max(1, Math.ceil((n * size * size) / INFORMATION_BUDGET));
  const information = new Float64Array(size * size);
  const residuals = new Float64Array(size);
  const scores = new Float64Array(size);
  for (let row = 0; row < n; row += step) {
    const w = people[row]! * step;
    if (w === 0) continue;
    readRow(row, residuals, scores);
    for (let a = 0; a < size; a += 1) {
      const score = w * scores[a]!;
      if (score === 0) continue;
      for (let b = 0; b <= a; b += 1) information[a * size + b] = information[a * size + b]! + score * scores[b]!;
    }
  }
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < a; b += 1) information[b * size + a] = information[a * size + b]!;
    // A parameter at its boundary carries no information and moves nothing; the rest is kept off singularity.
    if (information[a * size + a]! < 1e-8 * total) information[a * size + a] = total;
    else information[a * size + a] = information[a * size + a]! * (1 + 1e-9);
  }
  const factor = choleskyFactor(information, size);

  return {
    ...{ k, statistics, firstOf, width, size, means, classMass, total, step, readRow },
    solve: (gradient) => factor && choleskySolve(factor, size, gradient),
  };
}
