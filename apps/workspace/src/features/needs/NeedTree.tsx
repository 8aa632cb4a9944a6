import { NativeSelect, TextInput } from '@mantine/core';
import { useShortcuts } from '@needfinder/ui';
import { useRef } from 'react';
import { groupNeeds, statusCounts, type BoardFilter, type BoardNeed, type StatusFilter } from './board-groups.js';
import type { CodebookPartsFragment } from './codebook-parts.fragment.generated.js';
import classes from './needs.module.css';
import { ThemeGroup } from './ThemeGroup.js';

interface NeedTreeProps {
  readonly codebook: CodebookPartsFragment;
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
  readonly shownId: string | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (needIds: readonly string[], isChosen: boolean) => void;
  readonly mayEdit: boolean;
}

const FILTER_WORDS: Readonly<Record<StatusFilter, string>> = {
  OPEN: 'Proposed and accepted',
  PROPOSED: 'Proposed',
  ACCEPTED: 'Accepted',
  REJECTED: 'Rejected',
};

/** Themes and needs at the left of the board: search, filter, choose several. */
export function NeedTree({ codebook, filter, onFilter, shownId, chosen, onChoose, mayEdit }: NeedTreeProps) {
  const search = useRef<HTMLInputElement>(null);
  useShortcuts([{ keys: '/', label: 'Search needs', run: () => search.current?.focus() }]);
  const counts = statusCounts(codebook.needs);
  const groups = groupNeeds(codebook, filter);
  return (
    <nav className={classes.tree} aria-label="Themes and needs">
      <TextInput
        ref={search}
        size="xs"
        type="search"
        aria-label="Search needs"
        placeholder="Search needs"
        value={filter.search}
        onChange={(event) => onFilter({ ...filter, search: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label="Show needs"
        value={filter.status}
        onChange={(event) => onFilter({ ...filter, status: event.currentTarget.value as StatusFilter })}
        data={Object.entries(FILTER_WORDS).map(([value, label]) => ({
          value,
          label: `${label} (${counts[value as StatusFilter]})`,
        }))}
      />
      <div className={classes.treeScroll}>
        {groups.map((group) => (
          <ThemeGroup
            key={group.theme?.id ?? 'none'}
            group={group}
            shownId={shownId}
            chosen={chosen}
            onChoose={onChoose}
            mayEdit={mayEdit}
          />
        ))}
        {groups.length === 0 ? (
          <p className="nf-light" role="status">
            No need is like that. Search for less, or show others.
          </p>
        ) : null}
      </div>
    </nav>
  );
}

/** The needs in the order in which they stand on the board. */
export const boardOrder = (codebook: CodebookPartsFragment, filter: BoardFilter): BoardNeed[] =>
  groupNeeds(codebook, filter).flatMap(({ needs }) => needs);
