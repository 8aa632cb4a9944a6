import {
  changeOf,
  type CodingRow,
  type NeedRatingRow,
  type NeedRow,
  type RowChange,
  type ThemeRow,
} from './codebook-rows.js';
import { combined } from './combined-codings.js';
import { below, parentsAfterMerge, refuseCycle } from './hierarchy.js';

/** Where needs go: under a need, in a theme, or neither. */
export interface NeedPlace {
  readonly themeId: string | null;
  readonly parentId: string | null;
}

/**
 * Puts needs elsewhere; what stands under them goes along.
 *
 * @param all - Every need of the study that stands for itself.
 * @throws InvalidError `codebook.cycle`
 */
export function placeNeeds(
  needs: readonly NeedRow[],
  { themeId, parentId }: NeedPlace,
  all: readonly NeedRow[],
): RowChange {
  const ids = needs.map(({ id }) => id);
  refuseCycle(all, ids, parentId);
  const under = below(all, ids);
  const followers = all.filter(({ id }) => under.has(id));
  return changeOf(
    { needs: [...needs, ...followers] },
    {
      needs: [
        ...needs.map((need) => ({ ...need, themeId, parentId, isEdited: true })),
        ...followers.map((need) => ({ ...need, themeId, isEdited: true })),
      ],
    },
  );
}

/** @throws InvalidError `codebook.cycle` */
export function placeTheme(theme: ThemeRow, parentId: string | null, all: readonly ThemeRow[]): RowChange {
  refuseCycle(all, [theme.id], parentId);
  return changeOf({ themes: [theme] }, { themes: [{ ...theme, parentId, status: 'accepted' }] });
}

export interface NeedMerge {
  readonly into: NeedRow;
  readonly sources: readonly NeedRow[];
  /** Every need of the study that stands for itself. */
  readonly all: readonly NeedRow[];
  /** Of `into` and all sources. */
  readonly codings: readonly CodingRow[];
  readonly ratings: readonly NeedRatingRow[];
}

/**
 * Sources hand over their codings, their ratings and what stands under them; two codings of one passage become one,
 * unless two people made them.
 */
export function mergeNeeds({ into, sources, all, codings, ratings }: NeedMerge): RowChange {
  const ids = sources.map(({ id }) => id);
  const parents = parentsAfterMerge(all, into.id, ids);
  const under = below(all, ids);
  const moved = all.filter(({ id }) => (under.has(id) || parents.has(id)) && id !== into.id && !ids.includes(id));
  const own = codings.filter(({ needId }) => needId === into.id);
  const others = codings.filter(({ needId }) => needId !== into.id);
  const ownFirst = [...ratings].sort((one, other) => Number(other.needId === into.id) - Number(one.needId === into.id));
  const rated = new Map<string, NeedRatingRow>();
  for (const rating of ownFirst) {
    if (!rated.has(rating.questionId)) rated.set(rating.questionId, { ...rating, needId: into.id });
  }
  return changeOf(
    { needs: [into, ...sources, ...moved], codings, ratings },
    {
      needs: [
        { ...into, parentId: parents.has(into.id) ? parents.get(into.id)! : into.parentId, isEdited: true },
        ...sources.map((need) => ({ ...need, mergedInto: into.id })),
        ...moved.map((need) => ({
          ...need,
          parentId: parents.get(need.id) ?? need.parentId,
          themeId: into.themeId,
          isEdited: true,
        })),
      ],
      codings: combined([...own, ...others.map((coding) => ({ ...coding, needId: into.id }))]),
      ratings: [...rated.values()],
    },
  );
}

export interface ThemeMerge {
  readonly into: ThemeRow;
  readonly sources: readonly ThemeRow[];
  readonly all: readonly ThemeRow[];
  /** Of the sources. */
  readonly needs: readonly NeedRow[];
  /** Of `into` and all sources. */
  readonly codings: readonly CodingRow[];
}

/** Sources hand over their needs, the themes under them and their codings, and go. */
export function mergeThemes({ into, sources, all, needs, codings }: ThemeMerge): RowChange {
  const ids = sources.map(({ id }) => id);
  const parents = parentsAfterMerge(all, into.id, ids);
  const moved = all.filter(({ id }) => parents.has(id) && id !== into.id);
  const own = codings.filter(({ themeId }) => themeId === into.id);
  const others = codings.filter(({ themeId }) => themeId !== into.id);
  return changeOf(
    { themes: [into, ...sources, ...moved], needs, codings },
    {
      themes: [
        { ...into, parentId: parents.has(into.id) ? parents.get(into.id)! : into.parentId, status: 'accepted' },
        ...moved.map((theme) => ({ ...theme, parentId: parents.get(theme.id)! })),
      ],
      needs: needs.map((need) => ({ ...need, themeId: into.id, isEdited: true })),
      codings: combined([...own, ...others.map((coding) => ({ ...coding, themeId: into.id }))]),
    },
  );
}
