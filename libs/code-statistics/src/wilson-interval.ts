const Z95 = 1.959963984540054;

/**
 * 95 % interval of a share of `n` units, that stays inside 0 … 1 and is honest for few units.
 *
 * @param count - Units that have it, 0 … n.
 * @param n - Units, at least 1.
 * @returns Shares in [0, 1].
 *
 * Source: Wilson (1927), J. Am. Stat. Assoc. 22:209–212; Newcombe (1998), Statistics in Medicine 17:857–872, method 3.
 * Checked against: Newcombe's table I, and R prop.test(correct = FALSE) (code-by-group.r.spec.ts).
 */
export function wilsonInterval(count: number, n: number): { low: number; high: number } {
  const share = count / n;
  const widening = (Z95 * Z95) / n;
  const centre = (share + widening / 2) / (1 + widening);
  const margin = (Z95 / (1 + widening)) * Math.sqrt((share * (1 - share)) / n + widening / (4 * n));
  return { low: Math.max(0, centre - margin), high: Math.min(1, centre + margin) };
}
