/**
 * p-values adjusted so that, of all that are called at most q, on average at most a share of q is called wrongly.
 *
 * @param values - Each in [0, 1], of any length.
 * @returns In the order given, each in [0, 1] and at least what it was.
 *
 * Source: Benjamini & Hochberg (1995), J. R. Stat. Soc. B 57:289–300.
 * Checked against: their table of fifteen p-values, and R p.adjust("BH") (code-by-group.r.spec.ts).
 */
export function falseDiscoveryRates(values: readonly number[]): number[] {
  const descending = values.map((_, at) => at).sort((one, other) => values[other]! - values[one]!);
  const adjusted = new Array<number>(values.length);
  let smallest = 1;
  descending.forEach((at, rank) => {
    smallest = Math.min(smallest, (values[at]! * values.length) / (values.length - rank));
    adjusted[at] = smallest;
  });
  return adjusted;
}
