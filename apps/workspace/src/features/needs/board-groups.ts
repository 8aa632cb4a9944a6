import type { CodebookStatus } from '../../gql/schema.generated.js';
import type { CodebookPartsFragment } from './codebook-parts.fragment.generated.js';

export type BoardNeed = CodebookPartsFragment['needs'][number];
export type BoardTheme = CodebookPartsFragment['themes'][number];

/** Needs under their theme; null holds those without one. */
export interface BoardGroup {
  readonly theme: BoardTheme | null;
  readonly needs: readonly BoardNeed[];
}

/** `OPEN` is what is not rejected. */
export type StatusFilter = CodebookStatus | 'OPEN';

export interface BoardFilter {
  readonly status: StatusFilter;
  readonly search: string;
}

const isShown =
  ({ status, search }: BoardFilter) =>
  (need: BoardNeed): boolean => {
    const words = search.toLowerCase().split(/\s+/).filter(Boolean);
    const text = `${need.label} ${need.statement}`.toLowerCase();
    const hasStatus = status === 'OPEN' ? need.status !== 'REJECTED' : need.status === status;
    return hasStatus && words.every((word) => text.includes(word));
  };

/**
 * What stands at the left of the board: the theme with the need that most people mention first, so that neither one
 * talkative interview leads nor a theme of odds and ends; needs without a theme last. A theme without needs stays while
 * nothing is searched, so that needs can be put into it.
 */
export function groupNeeds(
  { themes, needs }: Pick<CodebookPartsFragment, 'themes' | 'needs'>,
  filter: BoardFilter,
): BoardGroup[] {
  const shown = needs
    .filter(isShown(filter))
    .toSorted((a, b) => b.respondents - a.respondents || b.mentions - a.mentions || a.label.localeCompare(b.label));
  const groupOf = (theme: BoardTheme | null): BoardGroup => {
    const own = shown.filter((need) => (need.theme?.id ?? null) === (theme?.id ?? null));
    return { theme, needs: own };
  };
  const isWhole = filter.search === '' && filter.status === 'OPEN';
  const wasEmpty = (theme: BoardTheme) => !needs.some((need) => need.theme?.id === theme.id);
  const grouped = themes
    .map(groupOf)
    .filter((group) => group.needs.length > 0 || (isWhole && wasEmpty(group.theme!)))
    .sort((a, b) => (b.needs[0]?.respondents ?? 0) - (a.needs[0]?.respondents ?? 0));
  const loose = groupOf(null);
  return loose.needs.length > 0 ? [...grouped, loose] : grouped;
}

/** How many needs each filter shows. */
export function statusCounts(needs: readonly Pick<BoardNeed, 'status'>[]): Readonly<Record<StatusFilter, number>> {
  const of = (status: CodebookStatus) => needs.filter((need) => need.status === status).length;
  return {
    OPEN: of('PROPOSED') + of('ACCEPTED'),
    PROPOSED: of('PROPOSED'),
    ACCEPTED: of('ACCEPTED'),
    REJECTED: of('REJECTED'),
  };
}
