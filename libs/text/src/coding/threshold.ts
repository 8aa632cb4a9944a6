/** Suggestions less likely than this are noise to the reader, whatever they do for the score. */
const LOWEST = 0.15;
const FALLBACK = 0.5;

/**
 * The probability from which on suggesting may be expected to give the best F1.
 *
 * @param probabilities - Calibrated, of held-out decisions; NaN is passed over.
 * @returns In [0.15, 0.5]; 0.5 when nothing was held out. It follows from the probabilities alone: the cut that was best
 *   on a few dozen decisions moves with each of them.
 *
 * Source: Lipton, Elkan & Narayanaswamy (2014), ECML PKDD: the best cut lies at half the F1 that it gives; Nan, Chai, Lee
 * & Chieu (2012), ICML, for expected F1 by the sums of probabilities.
 */
export function bestThreshold(probabilities: readonly number[]): number {
  const judged = probabilities.filter((probability) => !Number.isNaN(probability)).sort((a, b) => b - a);
  if (judged.length === 0) return FALLBACK;
  const holding = judged.reduce((sum, probability) => sum + probability, 0);
  let [best, both] = [0, 0];
  judged.forEach((probability, i) => {
    both += probability;
    best = Math.max(best, (2 * both) / (i + 1 + holding));
  });
  return Math.max(LOWEST, best / 2);
}
