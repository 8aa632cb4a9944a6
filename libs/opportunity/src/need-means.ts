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

/** Per need five columns of n values: weight, and weight × each of the four quantities of `NeedMeans`. */
export interface NeedColumns {
  readonly respondents: number;
  readonly needs: number;
  readonly values: Float64Array;
}

/**
 * Turns ratings into the columns that a resample adds up. A respondent counts for a need only when both aspects are
 * rated, so that importance, satisfaction and score speak of the same people.
 */
export function needColumns(
  needs: readonly NeedRatings[],
  respondentWeights: Float64Array,
  topBox: number,
): NeedColumns {
  const respondents = respondentWeights.length;
  const values = new Float64Array(needs.length * FIELDS * respondents);
  needs.forEach((need, j) => {
    const importance = rescaler(need.importanceRange, topBox);
    const satisfaction = rescaler(need.satisfactionRange, topBox);
    respondentWeights.forEach((weight, i) => {
      const important = need.importance[i]!;
      const satisfied = need.satisfaction[i]!;
      if (Number.isNaN(important) || Number.isNaN(satisfied)) return;
      const row = [
        weight,
        weight * importance.tenths(important),
        weight * satisfaction.tenths(satisfied),
        importance.isTop(important) ? weight : 0,
        satisfaction.isTop(satisfied) ? weight : 0,
      ];
      row.forEach((value, field) => (values[(j * FIELDS + field) * respondents + i] = value));
    });
  });
  return { respondents, needs: needs.length, values };
}

function rescaler([min, max]: readonly [number, number], topBox: number) {
  const cut = max - topBox * (max - min) - ROUNDING;
  return { tenths: (rating: number) => (10 * (rating - min)) / (max - min), isTop: (rating: number) => rating >= cut };
}

/**
 * Means of every need when respondent i is counted `counts[i]` times: one count vector for all needs keeps a person's
 * answers together, and with them the dependence between ranks. Null when some need has no rating in the resample.
 */
export function needMeans({ respondents, needs, values }: NeedColumns, counts: Float64Array): NeedMeans[] | null {
  const means: NeedMeans[] = [];
  for (let j = 0; j < needs; j++) {
    // One pass over five neighbouring columns: this loop is the cost of the whole landscape.
    const weightAt = j * FIELDS * respondents;
    const [importanceAt, satisfactionAt] = [weightAt + respondents, weightAt + 2 * respondents];
    const [importantAt, satisfiedAt] = [weightAt + 3 * respondents, weightAt + 4 * respondents];
    let [weight, importance, satisfaction, important, satisfied] = [0, 0, 0, 0, 0];
    for (let i = 0; i < respondents; i++) {
      const count = counts[i]!;
      weight += count * values[weightAt + i]!;
      importance += count * values[importanceAt + i]!;
      satisfaction += count * values[satisfactionAt + i]!;
      important += count * values[importantAt + i]!;
      satisfied += count * values[satisfiedAt + i]!;
    }
    if (!(weight > 0)) return null;
    means.push({
      importanceMean: importance / weight,
      satisfactionMean: satisfaction / weight,
      importanceTop: important / weight,
      satisfactionTop: satisfied / weight,
    });
  }
  return means;
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
