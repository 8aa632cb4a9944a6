import type { RatingAspect } from '@needfinder/domain';
import {
  type CodebookRows,
  type CodingRow,
  type NeedRatingRow,
  type NeedRow,
  NO_ROWS,
  type RowChange,
  type ThemeRow,
} from './codebook-rows.js';
import { ENGINE } from './codebook-words.js';

const STRENGTH = { accepted: 2, suggested: 1, rejected: 0 } as const;

const change = (before: Partial<CodebookRows>, after: Partial<CodebookRows>): RowChange => ({
  before: { ...NO_ROWS, ...before },
  after: { ...NO_ROWS, ...after },
});

/** A theme with an accepted need is accepted. */
export function acceptNeeds(needs: readonly NeedRow[], themes: readonly ThemeRow[]): RowChange {
  return change(
    { needs, themes },
    {
      needs: needs.map((need) => ({ ...need, status: 'accepted' as const })),
      themes: themes.map((theme) => ({ ...theme, status: 'accepted' as const })),
    },
  );
}

/** The codings stay: by them the engine knows again what it must not propose. */
export const rejectNeeds = (needs: readonly NeedRow[]): RowChange =>
  change({ needs }, { needs: needs.map((need) => ({ ...need, status: 'rejected' as const })) });

export const rewordNeed = (need: NeedRow, words: Partial<Pick<NeedRow, 'label' | 'statement'>>): RowChange =>
  change({ needs: [need] }, { needs: [{ ...need, ...words, isEdited: true }] });

export const placeNeeds = (needs: readonly NeedRow[], themeId: string | null): RowChange =>
  change({ needs }, { needs: needs.map((need) => ({ ...need, themeId, isEdited: true })) });

export const renameTheme = (theme: ThemeRow, label: string): RowChange =>
  change({ themes: [theme] }, { themes: [{ ...theme, label, status: 'accepted' }] });

export const addTheme = (theme: ThemeRow): RowChange => change({}, { themes: [theme] });
export const addNeed = (need: NeedRow): RowChange => change({}, { needs: [need] });

export const judgeCodings = (codings: readonly CodingRow[], status: 'accepted' | 'rejected'): RowChange =>
  change({ codings }, { codings: codings.map((coding) => ({ ...coding, status })) });

/** Accepts codings as mentions of another kind. */
export const changeKind = (codings: readonly CodingRow[], kind: CodingRow['kind']): RowChange =>
  change({ codings }, { codings: codings.map((coding) => ({ ...coding, kind, status: 'accepted' as const })) });

export interface Merge {
  readonly into: NeedRow;
  readonly sources: readonly NeedRow[];
  /** Of `into` and all sources. */
  readonly codings: readonly CodingRow[];
  readonly ratings: readonly NeedRatingRow[];
}

/** Sources hand over their codings and ratings; two codings of one passage become one, unless two people made them. */
export function mergeNeeds({ into, sources, codings, ratings }: Merge): RowChange {
  const own = codings.filter(({ needId }) => needId === into.id);
  const others = codings.filter(({ needId }) => needId !== into.id);
  const ownFirst = [...ratings].sort((one, other) => Number(other.needId === into.id) - Number(one.needId === into.id));
  const rated = new Map<string, NeedRatingRow>();
  for (const rating of ownFirst) {
    if (!rated.has(rating.questionId)) rated.set(rating.questionId, { ...rating, needId: into.id });
  }
  return change(
    { needs: [into, ...sources], codings, ratings },
    {
      needs: [{ ...into, isEdited: true }, ...sources.map((need) => ({ ...need, mergedInto: into.id }))],
      codings: combined([...own, ...others.map((coding) => ({ ...coding, needId: into.id }))]),
      ratings: [...rated.values()],
    },
  );
}

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
  return change({ codings: [...codings, ...standing] }, { codings: combined([...standing, ...moved]) });
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
    ? change({ ratings: [existing] }, { ratings: [{ ...rating, id: existing.id }] })
    : change({}, { ratings: [rating] });
}

export const unlinkRating = (rating: NeedRatingRow): RowChange => change({ ratings: [rating] }, {});

/**
 * One coding for each passage and person, what the engine says going with the first: that row stays and takes over the
 * strongest judgement and the highest numbers.
 */
function combined(codings: readonly CodingRow[]): CodingRow[] {
  const byPassage = new Map<string, CodingRow[]>();
  for (const coding of codings) {
    const kept = byPassage.get(coding.passageId) ?? [];
    byPassage.set(coding.passageId, kept);
    const at = kept.findIndex((row) => isOneVoice(row.coder, coding.coder));
    const first = kept[at];
    if (!first) {
      kept.push(coding);
      continue;
    }
    const decisive = STRENGTH[coding.status] > STRENGTH[first.status] ? coding : first;
    kept[at] = {
      ...decisive,
      id: first.id,
      probability: Math.max(first.probability, coding.probability),
      intensity: Math.max(first.intensity, coding.intensity),
    };
  }
  return [...byPassage.values()].flat();
}

const isOneVoice = (one: string, other: string): boolean => one === other || one === ENGINE || other === ENGINE;
