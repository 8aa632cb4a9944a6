import { centreWithinPerson } from '../rating-block.js';
import type { PatternMatrix } from '../patterns.js';
import type { Indicator, Style } from '../types.js';

/** Reads the distance of two rows, 0 … 1. */
export type Distance = (a: number, b: number) => number;

/**
 * Gower's distance between rows of any mix of scales: the mean over the items that both answered of 0 or 1 for nominal
 * items, and of the difference over the range for all others (ordinal ones by their level).
 *
 * @returns 1 for two rows that answered nothing in common: nothing speaks for putting them together.
 *
 * Source: Gower (1971), Biometrics 27:857-871; Kaufman & Rousseeuw (1990), Finding Groups in Data, section 2.6.
 * Checked against: R cluster::daisy(metric = "gower") (gower.spec.ts).
 */
export function gowerDistance(
  indicators: readonly Indicator[],
  matrix: PatternMatrix,
  style: Style,
  block: readonly number[],
): Distance {
  const { rows, items } = matrix;
  const values =
    style === 'raw' ? Float64Array.from(matrix.values) : centreWithinPerson(matrix.values, rows, items, block);
  const centred = new Set(style === 'centred' ? block : []);
  const nominal = Uint8Array.from(indicators, ({ scale }, item) => (scale === 'nominal' && !centred.has(item) ? 1 : 0));
  for (let item = 0; item < items; item += 1) {
    let low = Infinity;
    let high = -Infinity;
    for (let row = 0; row < rows; row += 1) {
      const value = values[row * items + item]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (nominal[item] === 1 || !(high > low)) continue;
    for (let row = 0; row < rows; row += 1) values[row * items + item] = values[row * items + item]! / (high - low);
  }
  return (a, b) => {
    let sum = 0;
    let shared = 0;
    for (let item = 0; item < items; item += 1) {
      const x = values[a * items + item]!;
      const y = values[b * items + item]!;
      if (x !== x || y !== y) continue;
      shared += 1;
      if (nominal[item] === 0) sum += x > y ? x - y : y - x;
      else if (x !== y) sum += 1;
    }
    return shared === 0 ? 1 : sum / shared;
  };
}
