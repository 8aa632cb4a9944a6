interface Shared {
  /** Rows in cluster a of the one and b of the other, by `a · columns + b`. */
  readonly cells: Float64Array;
  readonly rowSizes: Float64Array;
  readonly columnSizes: Float64Array;
}

function crossTable(a: ArrayLike<number>, b: ArrayLike<number>): Shared {
  const widest = (labels: ArrayLike<number>): number => {
    let most = -1;
    for (let i = 0; i < labels.length; i += 1) most = Math.max(most, labels[i]!);
    return most + 1;
  };
  const rowSizes = new Float64Array(widest(a));
  const columnSizes = new Float64Array(widest(b));
  const cells = new Float64Array(rowSizes.length * columnSizes.length);
  for (let i = 0; i < a.length; i += 1) {
    rowSizes[a[i]!]! += 1;
    columnSizes[b[i]!]! += 1;
    cells[a[i]! * columnSizes.length + b[i]!]! += 1;
  }
  return { cells, rowSizes, columnSizes };
}

const xLogX = (x: number): number => (x > 0 ? x * Math.log(x) : 0);

/** Entropies and what two partitions of n rows tell of each other, in nats. */
function informationOf({ cells, rowSizes, columnSizes }: Shared, n: number): { shared: number; mean: number } {
  const sum = (counts: Float64Array): number => counts.reduce((total, count) => total + xLogX(count), 0) / n;
  const [rows, columns, both] = [sum(rowSizes), sum(columnSizes), sum(cells)];
  return { shared: Math.max(0, both - rows - columns + Math.log(n)), mean: Math.log(n) - (rows + columns) / 2 };
}

/**
 * Normalised mutual information of two partitions, in [0, 1], arithmetic mean in the denominator.
 *
 * @param a - Cluster of each row, integers ≥ 0.
 * @param b - The same rows.
 *
 * Source: Strehl & Ghosh (2002), JMLR 3:583-617; the normaliser of scikit-learn's default.
 */
export function normalisedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { shared, mean } = informationOf(crossTable(a, b), a.length);
  return mean === 0 ? 1 : shared / mean;
}

/**
 * Mutual information of two partitions beyond what partitions of these sizes share by chance: 0 on average for
 * unrelated ones, 1 for the same.
 *
 * @param a - Cluster of each row, integers ≥ 0.
 * @param b - The same rows.
 *
 * Source: Vinh, Epps & Bailey (2010), JMLR 11:2837-2854, AMI with the arithmetic mean; expectation by its equation 24a.
 * Cost: O(n + pairs of cluster sizes × smaller size).
 */
export function adjustedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const table = crossTable(a, b);
  const { shared, mean } = informationOf(table, a.length);
  const expected = expectedInformation(table, a.length);
  return Math.abs(mean - expected) < 1e-12 ? 1 : (shared - expected) / (mean - expected);
}

function expectedInformation({ rowSizes, columnSizes }: Shared, n: number): number {
  const logFactorial = new Float64Array(n + 1);
  for (let i = 2; i <= n; i += 1) logFactorial[i] = logFactorial[i - 1]! + Math.log(i);
  const rows = countsOf(rowSizes);
  const columns = countsOf(columnSizes);
  let expected = 0;
  for (const [a, timesA] of rows) {
    for (const [b, timesB] of columns) {
      const fixed =
        logFactorial[a]! + logFactorial[b]! + logFactorial[n - a]! + logFactorial[n - b]! - logFactorial[n]!;
      let sum = 0;
      for (let both = Math.max(1, a + b - n); both <= Math.min(a, b); both += 1) {
        const others =
          logFactorial[both]! + logFactorial[a - both]! + logFactorial[b - both]! + logFactorial[n - a - b + both]!;
        sum += (both / n) * Math.log((n * both) / (a * b)) * Math.exp(fixed - others);
      }
      expected += timesA * timesB * sum;
    }
  }
  return expected;
}

/** How often each size > 0 occurs. */
function countsOf(sizes: Float64Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const size of sizes) if (size > 0) counts.set(size, (counts.get(size) ?? 0) + 1);
  return counts;
}
