import { choleskyFactor, choleskySolve } from '@needfinder/numeric';
import type { Indicator } from '../types.js';
import { levelCount } from '../validate.js';
import type { ThreeStep } from './bch.js';

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

/** How the uncertainty of the class model reaches the classification errors. */
export interface FirstStep {
  /**
   * Influence of each person on Σ coefficient × error through the class model and the average over people.
   *
   * @param coefficients - `k × k`, beside `ThreeStep.errors`.
   * @returns Reads the influence of a row.
   */
  influenceOf(coefficients: Float64Array): (row: number) => number;
}

/**
 * Uncertainty of the first step, by the outer product of the scores of the class model.
 *
 * @param basis - The indicators that formed the segments, length n each, as the model saw them. Ordinal items count by
 *   their level, numeric ones by mean and variance.
 *
 * Source: Bakk, Oberski & Vermunt (2014), Political Analysis 22:520-540 (first-step uncertainty in three-step analysis);
 * derivatives of posteriors by Bayes' rule for exponential families.
 * Checked against: coverage in simulation (coverage.spec.ts).
 */
export function firstStepOf(three: ThreeStep, basis: readonly Indicator[]): FirstStep {
  const { n, k, people, posteriors, labels, errors } = three;
  const statistics = basis.flatMap(statisticsOf);
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

  /** How far the person is from the mean of each class; for the share, 1 in the class. */
  const residuals = new Float64Array(size);
  const scores = new Float64Array(size);
  const readRow = (row: number): void => {
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
  // By class a, assigned segment b and parameter: how the mass of a among those assigned to b moves.
  const moved = new Float64Array(k * k * size);
  for (let row = 0; row < n; row += step) {
    const w = people[row]! * step;
    if (w === 0) continue;
    readRow(row);
    for (let a = 0; a < size; a += 1) {
      const score = w * scores[a]!;
      if (score === 0) continue;
      for (let b = 0; b <= a; b += 1) information[a * size + b] = information[a * size + b]! + score * scores[b]!;
    }
    for (let a = 0; a < k; a += 1) {
      const start = (a * k + labels[row]!) * size;
      const p = posteriors[row * k + a]!;
      for (let c = 0; c < k; c += 1) {
        const slope = w * p * ((a === c ? 1 : 0) - posteriors[row * k + c]!);
        if (slope === 0) continue;
        for (let s = 0; s < width; s += 1) {
          const cell = c * width + s;
          moved[start + cell] = moved[start + cell]! + slope * residuals[cell]!;
        }
      }
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
    influenceOf(coefficients) {
      // The errors are shares within a class: their derivatives leave out what moves the class as a whole.
      const within = coefficients.map((coefficient, cell) => {
        const a = Math.floor(cell / k);
        let average = 0;
        for (let b = 0; b < k; b += 1) average += coefficients[a * k + b]! * errors[a * k + b]!;
        return classMass[a]! > 0 ? (coefficient - average) / classMass[a]! : 0;
      });
      const gradient = new Float64Array(size);
      for (let cell = 0; cell < k * k; cell += 1) {
        for (let p = 0; p < size; p += 1) gradient[p] = gradient[p]! + within[cell]! * moved[cell * size + p]!;
      }
      const direction = factor ? choleskySolve(factor, size, gradient) : gradient.fill(0);
      return (row) => {
        let sum = 0;
        for (let a = 0; a < k; a += 1) {
          const p = posteriors[row * k + a]!;
          sum += p * within[a * k + labels[row]!]!;
          if (p === 0) continue;
          let along = 0;
          for (let s = 0; s < width - 1; s += 1) {
            const value = statistics[s]![row]!;
            if (value === value) along += direction[a * width + s]! * (value - means[a * width + s]!);
          }
          sum += p * along;
          if (a < k - 1) sum += direction[a * width + width - 1]! * (p - classMass[a]! / total);
        }
        return people[row]! * sum;
      };
    },
  };
}
