import { NORMAL_975, wilsonInterval } from '@needfinder/numeric';
import type { Estimate } from './estimate.model.js';

/** Fewer people than this give no number. */
export const FEWEST_PEOPLE = 30;

/** What an estimate is made from, person by person. */
interface Column {
  /** NaN = no value. */
  readonly values: Float64Array;
  /** Sampling weight of each person. */
  readonly weights: Float64Array;
  /** How likely each person belongs to the segment, 0 … 1; everybody does when absent. */
  readonly probabilities?: Float64Array;
}

interface Sums {
  readonly mean: number;
  readonly variance: number;
  /** Kish: how many equally weighted people it is worth. */
  readonly effectiveN: number;
  /** Expected people with a value, and the expected sum of their values, without sampling weights. */
  readonly people: number;
  readonly total: number;
}

function sumsOf({ values, weights, probabilities }: Column): Sums {
  let mass = 0;
  let squares = 0;
  let weighted = 0;
  let people = 0;
  let total = 0;
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    const belongs = probabilities ? probabilities[row]! : 1;
    const weight = weights[row]! * belongs;
    mass += weight;
    squares += weight * weight;
    weighted += weight * value;
    people += belongs;
    total += belongs * value;
  });
  const mean = weighted / mass;
  let spread = 0;
  values.forEach((value, row) => {
    if (Number.isNaN(value)) return;
    spread += weights[row]! * (probabilities ? probabilities[row]! : 1) * (value - mean) ** 2;
  });
  return { mean, variance: spread / mass, effectiveN: (mass * mass) / squares, people, total };
}

/** Standard deviation of everybody's values; 0 where nobody has one. */
export const spreadOf = (values: Float64Array, weights: Float64Array): number => {
  const { variance } = sumsOf({ values, weights });
  return Number.isNaN(variance) ? 0 : Math.sqrt(variance);
};

const tooFew = (n: number, base: number): Estimate => ({
  value: null,
  low: null,
  high: null,
  n,
  base,
  enough: false,
  note: `not enough data (n = ${base})`,
});

/**
 * Share of ones among zeros and ones, with the Wilson interval for the effective number of people.
 *
 * Source: Wilson (1927), JASA 22:209-212; Kish (1965) for the effective number.
 */
export function estimateShare(column: Column): Estimate {
  const { mean, effectiveN, people, total } = sumsOf(column);
  const base = Math.round(people);
  const n = Math.round(total);
  if (base < FEWEST_PEOPLE) return tooFew(n, base);
  return { value: mean, ...wilsonInterval(mean, effectiveN), n, base, enough: true, note: null };
}

/** Weighted mean with its normal interval for the effective number of people. */
export function estimateMean(column: Column): Estimate {
  const { mean, variance, effectiveN, people } = sumsOf(column);
  const base = Math.round(people);
  if (base < FEWEST_PEOPLE) return tooFew(base, base);
  const margin = NORMAL_975 * Math.sqrt(variance / (effectiveN - 1));
  return { value: mean, low: mean - margin, high: mean + margin, n: base, base, enough: true, note: null };
}

/** The mean, however few people it rests on; null when nobody has a value. For ranking, never for showing. */
export function plainMean(column: Column): number | null {
  const { mean } = sumsOf(column);
  return Number.isNaN(mean) ? null : mean;
}
