import { Button, Checkbox, TextInput } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import classes from './checklist.module.css';

export interface ChecklistItem {
  readonly id: string;
  readonly label: string;
  /** How much stands behind it: "598 answers". */
  readonly count?: string | undefined;
}

export interface ChecklistGroup {
  readonly key: string;
  readonly title: string;
  readonly items: readonly ChecklistItem[];
}

interface ChecklistProps {
  readonly label: string;
  readonly groups: readonly ChecklistGroup[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Fewer than this are found by looking. */
const SEARCH_FROM = 8;

const matches = (item: ChecklistItem, search: string): boolean =>
  item.label.toLowerCase().includes(search.trim().toLowerCase());

/** Many things to tick, in groups that can be ticked at once. Arrow keys move, Space ticks. */
export function Checklist({ label, groups, chosen, onChange }: ChecklistProps) {
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const labelId = useId();
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const shown = groups
    .map((group) => ({ ...group, items: group.items.filter((item) => matches(item, search)) }))
    .filter(({ items }) => items.length > 0);
  const chosenHere = groups.flatMap(({ items }) => items).filter(({ id }) => chosen.has(id)).length;
  const set = (ids: readonly string[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const id of ids)
      if (isOn) next.add(id);
      else next.delete(id);
    onChange(next);
  };
  const all = groups.flatMap(({ items }) => items.map(({ id }) => id));
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !list.current) return;
    const boxes = [...list.current.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    const next = boxes[boxes.indexOf(document.activeElement as HTMLInputElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div role="group" aria-labelledby={labelId}>
      <div className={classes.head}>
        <span>
          <span id={labelId} className={classes.label}>
            {label}
          </span>{' '}
          <span className="nf-light" aria-live="polite">
            {chosenHere} of {total}
          </span>
        </span>
        <span className={classes.deeds}>
          <Button variant="subtle" size="compact-xs" onClick={() => set(all, true)}>
            Select all
          </Button>
          <Button variant="subtle" size="compact-xs" onClick={() => set(all, false)}>
            Select none
          </Button>
        </span>
      </div>
      {total >= SEARCH_FROM ? (
        <TextInput
          type="search"
          size="xs"
          placeholder="Search"
          aria-label={`Search in ${label.toLowerCase()}`}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      ) : null}
      <div ref={list} className={classes.list} onKeyDown={onKeyDown}>
        {shown.map((group) => (
          <Group key={group.key} group={group} chosen={chosen} isAlone={groups.length === 1} onSet={set} />
        ))}
        {shown.length === 0 ? <p className="nf-light">Nothing is called “{search}”.</p> : null}
      </div>
    </div>
  );
}

interface GroupProps {
  readonly group: ChecklistGroup;
  readonly chosen: ReadonlySet<string>;
  readonly isAlone: boolean;
  readonly onSet: (ids: readonly string[], isOn: boolean) => void;
}

function Group({ group, chosen, isAlone, onSet }: GroupProps) {
  const ids = group.items.map(({ id }) => id);
  const on = ids.filter((id) => chosen.has(id)).length;
  return (
    <div role="group" aria-label={group.title}>
      {isAlone ? null : (
        <Checkbox
          size="xs"
          className={classes.groupHead}
          label={`${group.title} (${on} of ${ids.length})`}
          checked={on === ids.length}
          indeterminate={on > 0 && on < ids.length}
          onChange={(event) => onSet(ids, event.currentTarget.checked)}
        />
      )}
      {group.items.map((item) => (
        <div key={item.id} className={classes.item} data-inside={!isAlone || undefined}>
          <Checkbox
            size="xs"
            label={item.label}
            checked={chosen.has(item.id)}
            onChange={(event) => onSet([item.id], event.currentTarget.checked)}
          />
          {item.count ? <span className="nf-light">{item.count}</span> : null}
        </div>
      ))}
    </div>
  );
}
