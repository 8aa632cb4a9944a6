/** Weighted counts of two labellings, row-major `rows × columns`; labels below 0 are left out. */
export function crossTable(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  rows: number,
  columns: number,
  weights?: ArrayLike<number>,
): Float64Array {
  const table = new Float64Array(rows * columns);
  for (let i = 0; i < first.length; i += 1) {
    const a = first[i]!;
    const b = second[i]!;
    if (a >= 0 && b >= 0) table[a * columns + b] = table[a * columns + b]! + (weights ? weights[i]! : 1);
  }
  return table;
}

const labelCount = (labels: ArrayLike<number>): number => {
  let largest = -1;
  for (let i = 0; i < labels.length; i += 1) largest = Math.max(largest, labels[i]!);
  return largest + 1;
};

/**
 * Agreement of two partitions of the same people, corrected for chance.
 *
 * @param first - Length n, labels 0 …; below 0 = not assigned, left out.
 * @param second - Length n.
 * @param weights - Length n; how many people each row stands for.
 * @returns ≤ 1; 1 = identical, about 0 = unrelated. Two partitions with a single group each agree: 1.
 *
 * Source: Hubert & Arabie (1985), J. Classification 2:193-218. Checked against: sklearn adjusted_rand_score.
 */
export function adjustedRandIndex(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  const rows = labelCount(first);
  const columns = labelCount(second);
  const table = crossTable(first, second, rows, columns, weights);
  const rowSums = new Float64Array(rows);
  const columnSums = new Float64Array(columns);
  let total = 0;
  let together = 0;
  for (let a = 0; a < rows; a += 1) {
    for (let b = 0; b < columns; b += 1) {
      const count = table[a * columns + b]!;
      rowSums[a] = rowSums[a]! + count;
      columnSums[b] = columnSums[b]! + count;
      total += count;
      together += (count * (count - 1)) / 2;
    }
  }
  const pairs = (sums: Float64Array): number => sums.reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const inFirst = pairs(rowSums);
  const inSecond = pairs(columnSums);
  const allPairs = (total * (total - 1)) / 2;
  const expected = (inFirst * inSecond) / allPairs;
  const largest = (inFirst + inSecond) / 2;
  return largest === expected || allPairs <= 0 ? 1 : (together - expected) / (largest - expected);
}
