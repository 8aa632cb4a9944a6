import { NORMAL_975 } from '@needfinder/numeric';

/** What the codes of a few units tell of the codes that were not heard yet. */
export interface UnseenCodes {
  readonly seen: number;
  /** Codes that further units would bring up in the long run, those seen among them: a lower bound. */
  readonly estimated: number;
  /** 95 % interval; never below `seen`. */
  readonly low: number;
  readonly high: number;
  /** Share of all mentions by a next unit that would be of codes seen already, in [0, 1]; null without any mention. */
  readonly coverage: number | null;
}

/**
 * Codes that were not heard yet, judged by those that only one or two units have.
 *
 * @param frequencies - By code: units that have it, at least 1.
 * @param units - Units, at least 2.
 *
 * Source: Chao (1987), Biometrics 43:783–791, with the small-sample factor, variance and log-normal interval of Colwell
 * (2013), EstimateS 9.1 user's guide, appendix B (Chao2); coverage: Chao & Jost (2012), Ecology 93:2533–2547, for
 * incidence (Good and Turing's, for units).
 * Checked against: R vegan::specpool for estimate and standard error (unseen-codes.spec.ts); coverage by hand.
 */
export function unseenCodes(frequencies: readonly number[], units: number): UnseenCodes {
  const seen = frequencies.length;
  const once = frequencies.filter((count) => count === 1).length;
  const twice = frequencies.filter((count) => count === 2).length;
  const shrink = (units - 1) / units;
  const unseen = twice > 0 ? (shrink * once * once) / (2 * twice) : (shrink * once * (once - 1)) / 2;
  const estimated = seen + unseen;
  return {
    seen,
    estimated,
    ...interval(seen, unseen, variance({ once, twice, shrink, estimated })),
    coverage: coverage(),
  };

  function coverage(): number | null {
    const mentions = frequencies.reduce((sum, count) => sum + count, 0);
    if (mentions === 0) return null;
    if (once === 0) return 1;
    // Chao & Jost's rule where no code has exactly two units.
    const f2 = twice > 0 ? twice : 1;
    const f1 = twice > 0 ? once : once - 1;
    return 1 - (once / mentions) * (((units - 1) * f1) / ((units - 1) * f1 + 2 * f2));
  }
}

function variance({
  once,
  twice,
  shrink,
  estimated,
}: Record<'once' | 'twice' | 'shrink' | 'estimated', number>): number {
  if (twice > 0) {
    const ratio = once / twice;
    return twice * ((shrink / 2) * ratio ** 2 + shrink ** 2 * ratio ** 3 + (shrink ** 2 / 4) * ratio ** 4);
  }
  return (
    (shrink * once * (once - 1)) / 2 +
    (shrink ** 2 * once * (2 * once - 1) ** 2) / 4 -
    (shrink ** 2 * once ** 4) / (4 * estimated)
  );
}

/** Log-normal about what is unseen, so that it never ends below what was seen. */
function interval(seen: number, unseen: number, spread: number): { low: number; high: number } {
  if (unseen === 0) return { low: seen, high: seen };
  const factor = Math.exp(NORMAL_975 * Math.sqrt(Math.log(1 + spread / unseen ** 2)));
  return { low: seen + unseen / factor, high: seen + unseen * factor };
}
