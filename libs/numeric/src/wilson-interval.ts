/** 97.5 % point of the standard normal: half the width of a 95 % interval in standard errors. */
export const NORMAL_975 = 1.959963984540054;

/**
 * 95 % interval of a share, that stays inside 0 … 1 and is honest for few units.
 *
 * @param share - In [0, 1].
 * @param n - Units it is a share of, > 0; with weights the effective number of them.
 * @returns Shares in [0, 1].
 *
 * Source: Wilson (1927), J. Am. Stat. Assoc. 22:209–212; Newcombe (1998), Statistics in Medicine 17:857–872, method 3.
 * Checked against: Newcombe's table I (wilson-interval.spec.ts), and R prop.test(correct = FALSE)
 * (libs/code-statistics/src/code-by-group.r.spec.ts).
 */
export function wilsonInterval(share: number, n: number): { low: number; high: number } {
  const widening = (NORMAL_975 * NORMAL_975) / n;
  const centre = (share + widening / 2) / (1 + widening);
  const margin = (NORMAL_975 / (1 + widening)) * Math.sqrt((share * (1 - share)) / n + widening / (4 * n));
  return { low: Math.max(0, centre - margin), high: Math.min(1, centre + margin) };
}
