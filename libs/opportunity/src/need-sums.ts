import type { NeedRatings } from './types.js';

/** What one need adds up to over a (re)sample, all weighted: everything the landscape says is a function of these. */
export interface NeedMeans {
  /** 0–10: mean rating rescaled. */
  readonly importanceMean: number;
  readonly satisfactionMean: number;
  /** 0–1: share of answers in the top box. */
  readonly importanceTop: number;
  readonly satisfactionTop: number;
}

const FIELDS = 5;
// A cut that is a whole answer (6 of 0–10) must not be missed by the last bit of a subtraction.
const ROUNDING = 1e-9;

/** One row per respondent: for each need weight, and weight × each of the four quantities of `NeedMeans`. */
export interface NeedRows {
  readonly respondents: number;
  readonly needs: number;
  readonly values: Float64Array;
}

/**
 * Lays the ratings out by respondent, so that a resample adds whole rows: a person's needs stay together and ranks of
 * needs keep their dependence. A respondent counts for a need only when both aspects are rated, so that importance,
 * satisfaction and score speak of the same people.
 */
export function needRows(needs: readonly NeedRatings[], respondentWeights: Float64Array, topBox: number): NeedRows {
  const width = needs.length * FIELDS;
  const values = new Float64Array(respondentWeights.length * width);
  needs.forEach((need, j) => {
    const importance = rescaler(need.importanceRange, topBox);
    const satisfaction = rescaler(need.satisfactionRange, topBox);
    respondentWeights.forEach((weight, i) => {
      const important = need.importance[i]!;
      const satisfied = need.satisfaction[i]!;
      if (Number.isNaN(important) || Number.isNaN(satisfied)) return;
      const at = i * width + j * FIELDS;
      values[at] = weight;
      values[at + 1] = weight * importance.tenths(important);
      values[at + 2] = weight * satisfaction.tenths(satisfied);
      values[at + 3] = importance.isTop(important) ? weight : 0;
      values[at + 4] = satisfaction.isTop(satisfied) ? weight : 0;
    });
  });
  return { respondents: respondentWeights.length, needs: needs.length, values };
}

function rescaler([min, max]: readonly [number, number], topBox: number) {
  const cut = max - topBox * (max - min) - ROUNDING;
  return { tenths: (rating: number) => (10 * (rating - min)) / (max - min), isTop: (rating: number) => rating >= cut };
}

/** Sums over respondents, `draws[d]` being the row of draw d: FIELDS numbers per need. */
export function sumRows({ needs, values }: NeedRows, draws: ArrayLike<number>): Float64Array {
  const width = needs * FIELDS;
  const sums = new Float64Array(width);
  for (let d = 0; d < draws.length; d++) {
    const from = draws[d]! * width;
    for (let f = 0; f < width; f++) sums[f]! += values[from + f]!;
  }
  return sums;
}

/** Means of one need from `sumRows`; null when nobody in the (re)sample rated it. */
export function meansOf(sums: Float64Array, need: number): NeedMeans | null {
  const at = need * FIELDS;
  const weight = sums[at]!;
  if (!(weight > 0)) return null;
  return {
    importanceMean: sums[at + 1]! / weight,
    satisfactionMean: sums[at + 2]! / weight,
    importanceTop: sums[at + 3]! / weight,
    satisfactionTop: sums[at + 4]! / weight,
  };
}

/** Expected and effective number of respondents who rated both aspects of a need (see `NeedOpportunity`). */
export function ratedBy(
  need: NeedRatings,
  weights: Float64Array,
  membership: Float64Array,
): { n: number; effectiveN: number } {
  let n = 0;
  let total = 0;
  let squares = 0;
  weights.forEach((weight, i) => {
    if (Number.isNaN(need.importance[i]!) || Number.isNaN(need.satisfaction[i]!) || weight === 0) return;
    n += membership[i]!;
    total += weight * membership[i]!;
    squares += weight * weight * membership[i]!;
  });
  return { n, effectiveN: squares === 0 ? 0 : (total * total) / squares };
}
