/** Needs at either end of a profile that are listened to. */
const NEEDS_HEARD = 5;

interface Difference {
  /** Segment minus all. */
  readonly difference: number;
  readonly segment: { readonly enough: boolean };
}

/** The needs that members feel most above all people in segments, and most below them; the widest difference first. */
export function endsOfProfile<T extends Difference>(needs: readonly T[]): { above: T[]; below: T[] } {
  const known = needs.filter(({ segment }) => segment.enough);
  const byDifference = known.toSorted((one, other) => other.difference - one.difference);
  return {
    above: byDifference.filter(({ difference }) => difference > 0).slice(0, NEEDS_HEARD),
    below: byDifference
      .filter(({ difference }) => difference < 0)
      .toReversed()
      .slice(0, NEEDS_HEARD),
  };
}
