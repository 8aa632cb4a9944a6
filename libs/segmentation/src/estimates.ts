import { NORMAL_975, quantile, wilsonInterval } from '@needfinder/numeric';
import type { Estimate, Indicator } from './types.js';
import { levelCount } from './validate.js';

/** One thing to estimate per segment: the share of a level, or the mean. */
export interface ProfileQuantity {
  /** Label of the level; null for a mean, and for the share of 1 of a binary variable. */
  readonly level: string | null;
  readonly isShare: boolean;
  /** Value of a respondent; NaN = missing. */
  readonly read: (row: number) => number;
}

/** What is estimated for a variable: its mean, or the share of each of its levels. */
export function quantitiesOf(variable: Indicator): ProfileQuantity[] {
  const { scale, values, levels } = variable;
  if (scale === 'numeric' || scale === 'count') {
    return [{ level: null, isShare: false, read: (row) => values[row]! }];
  }
  if (scale === 'binary') return [{ level: levels?.[1] ?? null, isShare: true, read: (row) => values[row]! }];
  return Array.from({ length: levelCount(variable) }, (_, index) => ({
    level: levels?.[index] ?? String(index),
    isShare: true,
    read: (row) => (Number.isNaN(values[row]!) ? Number.NaN : values[row] === index ? 1 : 0),
  }));
}

const NOTHING: Estimate = { value: null, low: null, high: null };

/**
 * Mean or share among the people of one segment, each counted by its probability of belonging, with the 95 % interval.
 *
 * @param belongs - Share of a respondent that counts; 1 for the total.
 *
 * Source: linearised standard error of a ratio; for shares the Wilson (1927) interval at the effective number of people.
 */
export function estimate(quantity: ProfileQuantity, rows: number, belongs: (row: number) => number): Estimate {
  let mass = 0;
  let massSquares = 0;
  let sum = 0;
  for (let row = 0; row < rows; row += 1) {
    const value = quantity.read(row);
    if (Number.isNaN(value)) continue;
    const w = belongs(row);
    mass += w;
    massSquares += w * w;
    sum += w * value;
  }
  if (mass <= 1e-9) return NOTHING;
  const mean = sum / mass;
  if (quantity.isShare) {
    const n = (mass * mass) / massSquares;
    return { value: mean, ...wilsonInterval(mean, n) };
  }
  let squares = 0;
  for (let row = 0; row < rows; row += 1) {
    const value = quantity.read(row);
    if (!Number.isNaN(value)) squares += (belongs(row) * (value - mean)) ** 2;
  }
  const margin = (NORMAL_975 * Math.sqrt(squares)) / mass;
  return { value: mean, low: mean - margin, high: mean + margin };
}

/**
 * A mean or share with its 95 % interval from its variance.
 *
 * @param worth - People it rests on, for a share at its end, whose variance is 0.
 * @returns A share is held within 0 … 1: the BCH correction can carry the share of a rare answer past the end.
 *
 * Source: for shares the Wilson (1927) interval at the number of people that the variance is worth.
 */
export function estimateOf(value: number, variance: number, isShare: boolean, worth: number): Estimate {
  if (Number.isNaN(value)) return NOTHING;
  if (!isShare) {
    const margin = NORMAL_975 * Math.sqrt(variance);
    return { value, low: value - margin, high: value + margin };
  }
  const share = Math.max(0, Math.min(1, value));
  const inside = share * (1 - share);
  return { value: share, ...wilsonInterval(share, inside > 0 && variance > 0 ? inside / variance : worth) };
}

/** Range of the middle 96 % of a variable, so that one odd answer does not stretch it. */
export function robustRange(values: Float64Array): number {
  const ascending = values.filter((value) => !Number.isNaN(value)).sort();
  return ascending.length > 0 ? quantile(ascending, 0.98) - quantile(ascending, 0.02) : 0;
}
