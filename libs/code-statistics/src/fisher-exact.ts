import { logGamma } from '@needfinder/numeric';

/** R's tolerance for two tables that are equally likely but for rounding. */
const SAME = 1 + 1e-7;

/** Logarithms of 0! … n!, grown as needed: a table of codes asks for the same ones again and again. */
const logFactorials: number[] = [0];
function logFactorial(n: number): number {
  while (logFactorials.length <= n) logFactorials.push(logGamma(logFactorials.length + 1));
  return logFactorials[n]!;
}
const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/**
 * Probability, were code and group unrelated, of a table of two by two that is at most as likely as the one seen.
 *
 * @param both - Units in the group that have the code.
 * @param group - Units in the group.
 * @param coded - Units that have the code.
 * @param n - All units.
 * @returns In (0, 1].
 *
 * Source: Fisher (1935), J. R. Stat. Soc. 98:39–82; two-sided by probability, as R's fisher.test.
 * Checked against: R fisher.test (code-by-group.r.spec.ts), and his tea (fisher-exact.spec.ts).
 * Cost: linear in the smaller margin.
 */
export function fisherExact(both: number, group: number, coded: number, n: number): number {
  const logAll = logChoose(n, coded);
  const likelihood = (k: number): number => Math.exp(logChoose(group, k) + logChoose(n - group, coded - k) - logAll);
  const seen = likelihood(both) * SAME;
  let sum = 0;
  for (let k = Math.max(0, group + coded - n); k <= Math.min(group, coded); k += 1) {
    const one = likelihood(k);
    if (one <= seen) sum += one;
  }
  return Math.min(1, sum);
}
