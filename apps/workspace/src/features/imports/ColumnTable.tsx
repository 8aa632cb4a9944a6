import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { VirtualList } from '@needfinder/ui';
import { useMemo, useState } from 'react';
import { ColumnRow, GroupRow } from './ColumnRow.js';
import { columnsToCheck, groupColumns, searchColumns, type ColumnGroup, type ImportColumn } from './column-groups.js';
import type { ImportPartsFragment } from './import-parts.fragment.generated.js';
import { countOf } from './import-words.js';
import classes from './imports.module.css';

interface ColumnTableProps {
  readonly columns: readonly ImportColumn[];
  readonly batteries: ImportPartsFragment['batteries'];
  readonly mayEdit: boolean;
  /** Columns whose correction was refused. */
  readonly refused: ReadonlySet<number>;
  /** Left out where the mapping is only looked at. */
  readonly onEdit?: (indexes: readonly number[]) => void;
}

type Line = { readonly group: ColumnGroup } | { readonly column: ImportColumn; readonly isInGroup: boolean };
type View = 'all' | 'check';

/** Every column of the files, folded into what belongs together; several can be corrected at once. */
export function ColumnTable({ columns, batteries, mayEdit, refused, onEdit }: ColumnTableProps) {
  const [view, setView] = useState<View>('all');
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const toCheck = useMemo(() => columnsToCheck(columns), [columns]);
  const lines = useMemo((): readonly Line[] => {
    if (view === 'check' || search.trim()) {
      const shown = searchColumns(view === 'check' ? toCheck : columns, search);
      return shown.map((column) => ({ column, isInGroup: false }));
    }
    return groupColumns(columns, batteries).flatMap((group): Line[] => [
      { group },
      ...(open.has(group.key) ? group.columns.map((column) => ({ column, isInGroup: true })) : []),
    ]);
  }, [columns, batteries, toCheck, view, search, open]);
  const isFolded = view === 'all' && !search.trim();

  const toggle = (key: string) => setOpen((keys) => toggled(keys, [key], !keys.has(key)));
  const select = (some: readonly ImportColumn[], isOn: boolean) =>
    setSelected((indexes) =>
      toggled(
        indexes,
        some.map(({ index }) => index),
        isOn,
      ),
    );
  return (
    <section aria-labelledby="columns">
      <h2 id="columns">{countOf(columns.length, 'column')}</h2>
      <div className={classes.toolbar}>
        <SegmentedControl
          aria-label="Which columns"
          value={view}
          onChange={(value) => setView(value as View)}
          data={[
            { value: 'all', label: 'All' },
            { value: 'check', label: `To check (${toCheck.length})` },
          ]}
        />
        <TextInput
          type="search"
          aria-label="Search columns"
          placeholder="Search name, question or value"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={classes.search ?? ''}
        />
        {selected.size > 0 ? (
          <>
            <Button onClick={() => onEdit?.([...selected])}>{`Correct ${countOf(selected.size, 'column')}`}</Button>
            <Button variant="subtle" color="gray" onClick={() => setSelected(new Set())}>
              Select none
            </Button>
          </>
        ) : null}
        <span role="status" className={isFolded ? 'nf-visually-hidden' : 'nf-light'}>
          {isFolded ? '' : `${countOf(lines.length, 'column')} shown`}
        </span>
      </div>
      {lines.length === 0 ? (
        <p className="nf-light">
          {search.trim() ? 'No column holds these words.' : 'Nothing is uncertain: there is nothing to check.'}
        </p>
      ) : (
        <VirtualList
          label="Columns"
          items={lines}
          keyOf={(line) => ('group' in line ? line.group.key : String(line.column.index))}
          height="min(640px, 72dvh)"
          estimatedItemHeight={64}
          onOpen={(line) => ('group' in line ? toggle(line.group.key) : onEdit?.([line.column.index]))}
          render={(line) =>
            'group' in line ? (
              <GroupRow
                group={line.group}
                isOpen={open.has(line.group.key)}
                selected={selected}
                mayEdit={mayEdit}
                onToggle={() => toggle(line.group.key)}
                onSelect={select}
              />
            ) : (
              <ColumnRow
                column={line.column}
                isInGroup={line.isInGroup}
                isRefused={refused.has(line.column.index)}
                isSelected={selected.has(line.column.index)}
                mayEdit={mayEdit}
                onSelect={select}
                onEdit={onEdit && (() => onEdit([line.column.index]))}
              />
            )
          }
        />
      )}
    </section>
  );
}

function toggled<T>(set: ReadonlySet<T>, items: readonly T[], isOn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  for (const item of items) {
    if (isOn) next.add(item);
    else next.delete(item);
  }
  return next;
}
