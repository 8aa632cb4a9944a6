import type { RatedUnit } from './types.js';

const _ = null;
/** Four observers, twelve units, five categories: Krippendorff (2011), section C; nominal alpha .743. */
export const FOUR_OBSERVERS: readonly (readonly (number | null)[])[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
];

/** The same by unit. */
export const TWELVE_UNITS: readonly RatedUnit[] = FOUR_OBSERVERS[0]!.map((_label, unit) =>
  FOUR_OBSERVERS.map((observer) => observer[unit]!),
);
