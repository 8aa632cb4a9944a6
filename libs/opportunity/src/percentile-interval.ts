/**
 * Central interval of bootstrap replicates.
 *
 * @param replicates - At least one value, any unit.
 * @param confidence - Share of replicates inside, in (0, 1).
 *
 * Source: Efron & Tibshirani (1993), ch. 13; quantiles by linear interpolation (Hyndman & Fan 1996, type 7).
 * Checked against: quantiles worked by hand in percentile-interval.spec.ts.
 */
export function percentileInterval(replicates: readonly number[], confidence: number): { low: number; high: number } {
  const sorted = Float64Array.from(replicates).sort();
  const tail = (1 - confidence) / 2;
  return { low: quantile(sorted, tail), high: quantile(sorted, 1 - tail) };
}

function quantile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (position - below) * (sorted[above]! - sorted[below]!);
}
