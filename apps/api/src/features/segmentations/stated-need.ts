import type { Need } from '../needs/index.js';

/** One aspect of a need as it was rated. */
export interface RatedColumn {
  /** More is more; NaN = missing. */
  readonly values: Float64Array;
  readonly min: number;
  readonly max: number;
  /** What the scale offers, from little to much; empty when that is not known. */
  readonly steps: readonly { readonly value: number; readonly label: string }[];
  readonly questionIds: readonly string[];
}

/** What everybody of a study says of one need; row i is respondent i. */
export interface StatedNeed {
  readonly need: Need;
  /** 1 mentioned, 0 not, NaN = nothing was said at all. */
  readonly mentioned: Float64Array;
  /** Mean of the mentions, 0 to 3; NaN without one. */
  readonly intensity: Float64Array;
  readonly ratings: { readonly importance: RatedColumn | null; readonly satisfaction: RatedColumn | null };
}
