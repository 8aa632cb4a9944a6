import type { Indicator } from './types.js';
import { levelCount } from './validate.js';

/** Fewer ratings say nothing about how a person uses the scale. */
const MINIMUM_ITEMS = 3;
/** More steps than this are a measurement, not a rating. */
const MAXIMUM_STEPS = 11;

/** What two rating items must share, or null when the indicator is no rating. */
function scaleOf(indicator: Indicator): string | null {
  if (indicator.scale === 'ordinal') {
    const levels = levelCount(indicator);
    return levels >= 3 ? `ordinal ${levels}` : null;
  }
  if (indicator.scale !== 'numeric') return null;
  let low = Infinity;
  let high = -Infinity;
  for (const value of indicator.values) {
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return null;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low >= 2 && high - low < MAXIMUM_STEPS ? `numeric ${low} ${high}` : null;
}

/**
 * The items that are ratings on one common scale, where the way a person uses the scale can be told from what the person
 * means: the largest such group of at least three.
 *
 * @returns Positions in `indicators`, ascending; empty when there is no such group.
 */
export function findRatingBlock(indicators: readonly Indicator[]): readonly number[] {
  const groups = new Map<string, number[]>();
  indicators.forEach((indicator, position) => {
    const scale = scaleOf(indicator);
    if (scale === null) return;
    const group = groups.get(scale);
    if (group) group.push(position);
    else groups.set(scale, [position]);
  });
  let largest: number[] = [];
  for (const group of groups.values()) if (group.length > largest.length) largest = group;
  return largest.length >= MINIMUM_ITEMS ? largest : [];
}

/** Mean of a person's ratings by row; NaN where the person gave none. */
export function personMeans(values: Float64Array, rows: number, items: number, block: readonly number[]): Float64Array {
  const means = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    let sum = 0;
    let count = 0;
    for (const item of block) {
      const value = values[row * items + item]!;
      if (Number.isNaN(value)) continue;
      sum += value;
      count += 1;
    }
    means[row] = count === 0 ? Number.NaN : sum / count;
  }
  return means;
}

/**
 * Replaces each rating of the block by its distance from the same person's mean rating; other items stay.
 * Source: Fischer (2004), J. Cross-Cultural Psychology 35:263-282 (within-subject centring, and what it costs).
 */
export function centreWithinPerson(
  values: Float64Array,
  rows: number,
  items: number,
  block: readonly number[],
): Float64Array {
  const means = personMeans(values, rows, items, block);
  const centred = values.slice();
  for (let row = 0; row < rows; row += 1) {
    for (const item of block) centred[row * items + item] = values[row * items + item]! - means[row]!;
  }
  return centred;
}
