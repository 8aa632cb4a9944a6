import type { Indicator } from '../types.js';
import type { ThreeStep } from './bch.js';
import { classScores } from './class-scores.js';

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
  const { statistics, width, size, means, classMass, total, step, readRow, solve } = classScores(
    basis,
    people,
    posteriors,
    k,
  );
  // By class a, assigned segment b and parameter: how the mass of a among those assigned to b moves.
  const moved = new Float64Array(k * k * size);
  const residuals = new Float64Array(size);
  const scores = new Float64Array(size);
  for (let row = 0; row < n; row += step) {
    const w = people[row]! * step;
    if (w === 0) continue;
    readRow(row, residuals, scores);
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
      const direction = solve(gradient) ?? new Float64Array(size);
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
