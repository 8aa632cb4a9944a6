/** Suggestions less likely than this are noise to the reader, whatever they do for the score. */
const LOWEST = 0.15;
const FALLBACK = 0.5;

/**
 * The probability from which on suggesting gives the best F1.
 *
 * @param probabilities - Of held-out decisions; NaN is passed over.
 * @param holds - Same length: what the person decided.
 * @returns In [0.15, 1]; 0.5 when nothing was held out or nothing holds. The middle between two neighbouring
 *   probabilities, so that it is not glued to one answer.
 *
 * Source: exhaustive search over the cuts between observed values; Lipton, Elkan & Narayanaswamy (2014), ECML PKDD,
 * show that the best cut lies at half the F1 it gives, hence usually under one half.
 */
export function bestThreshold(probabilities: readonly number[], holds: readonly boolean[]): number {
  const judged = probabilities
    .map((probability, i) => ({ probability, holds: holds[i]! }))
    .filter(({ probability }) => !Number.isNaN(probability))
    .sort((a, b) => b.probability - a.probability);
  const positives = judged.filter(({ holds: yes }) => yes).length;
  let [best, threshold, both] = [0, FALLBACK, 0];
  judged.forEach(({ probability, holds: yes }, i) => {
    if (yes) both += 1;
    const next = judged[i + 1]?.probability ?? 0;
    if (next === probability) return;
    const f1 = (2 * both) / (i + 1 + positives);
    const cut = (probability + next) / 2;
    if (f1 > best && cut >= LOWEST) [best, threshold] = [f1, cut];
  });
  return threshold;
}
