import { codeIdOf } from './codes.js';
import type { PlacedCoding } from './coding-store.js';

/** What the coders say of one code in one turn. */
export interface Comparison {
  readonly turnId: string;
  readonly codeId: string;
  /** By coder, in the order asked for; nothing means that it does not apply. */
  readonly ofCoders: readonly (readonly PlacedCoding[])[];
  /** Some say that it applies, others that it does not. */
  readonly isDisputed: boolean;
  /** Somebody has decided on every coding of it. */
  readonly isSettled: boolean;
}

/**
 * Turn by turn and code by code, what several coders say.
 *
 * @param turnIds - In the order of the interview.
 * @param coders - Who worked through it.
 */
export function comparisons(
  codings: readonly PlacedCoding[],
  turnIds: readonly string[],
  coders: readonly string[],
): Comparison[] {
  const byPlace = new Map<string, PlacedCoding[]>();
  for (const coding of codings) {
    if (coding.stale || !coders.includes(coding.coder)) continue;
    const place = `${coding.turnId} ${codeIdOf(coding)}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), coding]);
  }
  const order = new Map(turnIds.map((id, at) => [id, at]));
  return [...byPlace.values()]
    .map((found): Comparison => {
      const ofCoders = coders.map((coder) => found.filter((coding) => coding.coder === coder));
      return {
        turnId: found[0]!.turnId,
        codeId: codeIdOf(found[0]!),
        ofCoders,
        isDisputed: ofCoders.some((own) => own.length === 0),
        isSettled: found.every(({ settledBy }) => settledBy !== null),
      };
    })
    .sort((one, other) => (order.get(one.turnId) ?? 0) - (order.get(other.turnId) ?? 0));
}
