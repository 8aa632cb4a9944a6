import type { RatingAspect } from '../../gql/schema.generated.js';
import type { MissingRatingsQuery } from './missing-ratings.query.generated.js';

type Need = MissingRatingsQuery['codebook']['needs'][number];

export interface NeedWithoutRatings {
  readonly need: Need;
  /** "importance and satisfaction" */
  readonly missing: string;
}

const WANTED: readonly RatingAspect[] = ['IMPORTANCE', 'SATISFACTION'];

/** Needs that cannot stand in the landscape, and what they lack; one rating away comes first. */
export function missingRatings(needs: readonly Need[]): readonly NeedWithoutRatings[] {
  return needs
    .filter(({ status }) => status !== 'REJECTED')
    .map((need) => {
      const rated = new Set(need.ratings.map(({ aspect }) => aspect));
      return { need, lacks: WANTED.filter((aspect) => !rated.has(aspect)) };
    })
    .filter(({ lacks }) => lacks.length > 0)
    .toSorted((one, other) => one.lacks.length - other.lacks.length)
    .map(({ need, lacks }) => ({ need, missing: lacks.join(' and ').toLowerCase() }));
}
