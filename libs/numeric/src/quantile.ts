/**
 * Quantile of ascending values by linear interpolation between order statistics.
 *
 * @param ascending - Sorted ascending, at least one value.
 * @param probability - 0 … 1.
 *
 * Source: Hyndman & Fan (1996), type 7. Checked against: R quantile.
 */
export function quantile(ascending: ArrayLike<number>, probability: number): number {
  const position = (ascending.length - 1) * probability;
  const below = Math.floor(position);
  const low = ascending[below]!;
  const high = ascending[Math.min(below + 1, ascending.length - 1)]!;
  return low + (position - below) * (high - low);
}

export const mean = (values: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i]!;
  return sum / values.length;
};

/** Sample standard deviation, n − 1. */
export const standardDeviation = (values: ArrayLike<number>): number => {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += (values[i]! - centre) ** 2;
  return Math.sqrt(sum / (values.length - 1));
};
