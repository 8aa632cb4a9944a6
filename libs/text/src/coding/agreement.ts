/** How well predictions of held-back answers agree with the person who coded them. */
export interface Agreement {
  /** Answers held back. */
  readonly n: number;
  /** Held-back answers that the person gave the code. */
  readonly coded: number;
  /** Of the suggested, the share that the person coded too, in [0, 1]; null when nothing was suggested. */
  readonly precision: number | null;
  /** Of the coded, the share that was suggested, in [0, 1]; null when nothing was coded. */
  readonly recall: number | null;
  /** Harmonic mean of the two, in [0, 1]; null when nothing was coded or suggested. */
  readonly f1: number | null;
  /** Agreement beyond chance, at most 1; null when both always say the same single thing. */
  readonly kappa: number | null;
}

/**
 * Agreement of yes/no predictions with yes/no decisions.
 *
 * @param suggested - Length n.
 * @param decided - Length n, what the person said of the same answers.
 *
 * Source: kappa after Cohen (1960), Educational and Psychological Measurement 20:37-46; precision, recall and F1 after
 * van Rijsbergen (1979), Information Retrieval, chapter 7.
 */
export function agreementOf(suggested: readonly boolean[], decided: readonly boolean[]): Agreement {
  const n = decided.length;
  const coded = decided.filter(Boolean).length;
  const said = suggested.filter(Boolean).length;
  const both = suggested.filter((yes, i) => yes && decided[i]).length;
  const observed = (n - coded - said + 2 * both) / n;
  const byChance = (coded * said + (n - coded) * (n - said)) / (n * n);
  return {
    n,
    coded,
    precision: said === 0 ? null : both / said,
    recall: coded === 0 ? null : both / coded,
    f1: coded + said === 0 ? null : (2 * both) / (coded + said),
    kappa: n === 0 || byChance === 1 ? null : (observed - byChance) / (1 - byChance),
  };
}

const RELIABLE_KAPPA = 0.67;
const RELIABLE_FROM = 10;

/** False under a kappa of .67 (the lower band of Krippendorff 2004, chapter 11) or under ten coded answers. */
export const isReliable = ({ coded, kappa }: Agreement): boolean =>
  coded >= RELIABLE_FROM && (kappa ?? 0) >= RELIABLE_KAPPA;
