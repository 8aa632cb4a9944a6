function contingency(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
): {
  cells: Map<string, number>;
  rows: Map<number, number>;
  columns: Map<number, number>;
} {
  const cells = new Map<string, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  for (let i = 0; i < a.length; i += 1) {
    const key = `${a[i]},${b[i]}`;
    cells.set(key, (cells.get(key) ?? 0) + 1);
    rows.set(a[i]!, (rows.get(a[i]!) ?? 0) + 1);
    columns.set(b[i]!, (columns.get(b[i]!) ?? 0) + 1);
  }
  return { cells, rows, columns };
}

/**
 * Normalised mutual information of two partitions, in [0, 1], arithmetic mean in the denominator.
 *
 * Source: Strehl & Ghosh (2002), JMLR 3:583-617; the normaliser of scikit-learn's default.
 */
export function normalisedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { cells, rows, columns } = contingency(a, b);
  const n = a.length;
  const entropy = (counts: Iterable<number>): number => {
    let sum = 0;
    for (const count of counts) sum -= (count / n) * Math.log(count / n);
    return sum;
  };
  let shared = 0;
  for (const [key, count] of cells) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    shared += (count / n) * Math.log((count * n) / (rows.get(row)! * columns.get(column)!));
  }
  const mean = (entropy(rows.values()) + entropy(columns.values())) / 2;
  return mean === 0 ? 1 : Math.max(0, shared) / mean;
}
