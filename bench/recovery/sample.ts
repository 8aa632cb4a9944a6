import type { Rng } from '@needfinder/numeric';
import type { Indicator } from '@needfinder/segmentation';

/** A simulated survey of one kind. */
export interface Sample {
  readonly indicators: Indicator[];
  /** Planted segment of each person; all 0 where there are none. */
  readonly truth: Int32Array;
  /** Segment of each person as one who knows the planted parameters would guess it; null where that has no closed form. */
  readonly guess: Int32Array | null;
}

/** A planted segment, drawn by the shares of all. */
export const pick = (shares: readonly number[], rng: Rng): number => {
  let left = rng.next();
  for (let c = 0; c < shares.length - 1; c += 1) {
    left -= shares[c]!;
    if (left < 0) return c;
  }
  return shares.length - 1;
};
