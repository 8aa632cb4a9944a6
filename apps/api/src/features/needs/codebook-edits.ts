import type { RatingAspect } from '@needfinder/domain';
import {
  changeOf,
  type CodingRow,
  type NeedRatingRow,
  type NeedRow,
  type RowChange,
  type ThemeRow,
} from './codebook-rows.js';
import { ENGINE } from './codebook-words.js';
import { combined } from './combined-codings.js';

/** A theme with an accepted need is accepted. */
export function acceptNeeds(needs: readonly NeedRow[], themes: readonly ThemeRow[]): RowChange {
  return changeOf(
    { needs, themes },
    {
      needs: needs.map((need) => ({ ...need, status: 'accepted' as const })),
      themes: themes.map((theme) => ({ ...theme, status: 'accepted' as const })),
    },
  );
}

/** The codings stay: by them the engine knows again what it must not propose. */
export const rejectNeeds = (needs: readonly NeedRow[]): RowChange =>
  changeOf({ needs }, { needs: needs.map((need) => ({ ...need, status: 'rejected' as const })) });

export const rewordNeed = (need: NeedRow, words: Partial<Pick<NeedRow, 'label' | 'statement'>>): RowChange =>
  changeOf({ needs: [need] }, { needs: [{ ...need, ...words, isEdited: true }] });

export const renameTheme = (theme: ThemeRow, label: string): RowChange =>
  changeOf({ themes: [theme] }, { themes: [{ ...theme, label, status: 'accepted' }] });

export const addTheme = (theme: ThemeRow): RowChange => changeOf({}, { themes: [theme] });
export const addNeed = (need: NeedRow): RowChange => changeOf({}, { needs: [need] });

export const judgeCodings = (codings: readonly CodingRow[], status: 'accepted' | 'rejected'): RowChange =>
  changeOf({ codings }, { codings: codings.map((coding) => ({ ...coding, status })) });

/** Accepts codings as mentions of another kind. */
export const changeKind = (codings: readonly CodingRow[], kind: CodingRow['kind']): RowChange =>
  changeOf({ codings }, { codings: codings.map((coding) => ({ ...coding, kind, status: 'accepted' as const })) });

/**
 * Puts codings to another need, by the hand of a person.
 *
 * @param there - Codings that the same passages have with that need already.
 */
export function moveCodings(
  codings: readonly CodingRow[],
  needId: string,
  { coder, there }: { readonly coder: string; readonly there: readonly CodingRow[] },
): RowChange {
  const moved = codings.map((coding) => ({
    ...coding,
    needId,
    // What another person coded stays theirs.
    coder: coding.coder === ENGINE ? coder : coding.coder,
    status: 'accepted' as const,
  }));
  const movedIds = new Set(codings.map(({ id }) => id));
  const standing = there.filter(({ id }) => !movedIds.has(id));
  return changeOf({ codings: [...codings, ...standing] }, { codings: combined([...standing, ...moved]) });
}

/** A new need that takes some codings along. */
export function splitNeed(codings: readonly CodingRow[], need: NeedRow, coder: string): RowChange {
  const moved = moveCodings(codings, need.id, { coder, there: [] });
  return { before: moved.before, after: { ...moved.after, needs: [need] } };
}

export function linkRating(
  existing: NeedRatingRow | undefined,
  rating: NeedRatingRow & { readonly aspect: RatingAspect },
): RowChange {
  return existing
    ? changeOf({ ratings: [existing] }, { ratings: [{ ...rating, id: existing.id }] })
    : changeOf({}, { ratings: [rating] });
}

export const unlinkRating = (rating: NeedRatingRow): RowChange => changeOf({ ratings: [rating] }, {});
