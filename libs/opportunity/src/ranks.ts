/** Rank of each value, 1 = highest; equal values share the better rank. */
export function ranksDescending(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => b - a);
  const firstRank = new Map<number, number>();
  sorted.forEach((value, i) => {
    if (!firstRank.has(value)) firstRank.set(value, i + 1);
  });
  return values.map((value) => firstRank.get(value)!);
}

/** Middle of the ranks that equal values would share: what a correlation of ranks needs. */
function midRanks(values: readonly number[]): number[] {
  const best = ranksDescending(values);
  return best.map((rank) => rank + (best.filter((other) => other === rank).length - 1) / 2);
}

/**
 * Spearman's rank correlation.
 *
 * @returns −1 to 1; null with fewer than three values, or when all values of one side are equal.
 *
 * Source: Spearman (1904), Am. J. Psychology 15:72–101; ties by mid-ranks, Pearson's formula on the ranks.
 * Checked against: a ranking with one tie worked by hand in ranks.spec.ts.
 */
export function spearman(a: readonly number[], b: readonly number[]): number | null {
  if (a.length < 3) return null;
  const [ra, rb] = [midRanks(a), midRanks(b)];
  const middle = (a.length + 1) / 2;
  let product = 0;
  let spreadA = 0;
  let spreadB = 0;
  ra.forEach((rank, i) => {
    product += (rank - middle) * (rb[i]! - middle);
    spreadA += (rank - middle) ** 2;
    spreadB += (rb[i]! - middle) ** 2;
  });
  return spreadA === 0 || spreadB === 0 ? null : product / Math.sqrt(spreadA * spreadB);
}
