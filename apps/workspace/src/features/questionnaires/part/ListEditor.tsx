import { ActionIcon, Button, TextInput } from '@mantine/core';
import type { Option } from '@needfinder/survey';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useDragOrder } from '../outline/useDragOrder.js';
import { freeItemKey, insertLines, moveItem } from './list-edits.js';
import classes from './part.module.css';

interface ListEditorProps {
  readonly label: string;
  readonly items: readonly Option[];
  /** What can be said of an item beside its words. */
  readonly flags?: readonly ('anchored' | 'exclusive')[];
  readonly onChange: (items: Option[]) => void;
}

const FLAGS = {
  anchored: { sign: '⚓', words: 'Keeps its place when shuffled' },
  exclusive: { sign: '⊘', words: 'Excludes the others' },
} as const;

/** Options, items or needs: one a line. Enter begins the next one, pasted lines become items, Alt and an arrow move. */
export function ListEditor({ label, items, flags = [], onChange }: ListEditorProps) {
  const list = useRef<HTMLOListElement>(null);
  const focusAt = useRef<number | null>(null);
  const drag = useDragOrder((from, to, side) => {
    const rest = items.filter(({ key }) => key !== from);
    const at = rest.findIndex(({ key }) => key === to) + (side === 'after' ? 1 : 0);
    onChange(
      rest.toSpliced(
        at,
        0,
        items.find(({ key }) => key === from)!,
      ),
    );
  });
  useEffect(() => {
    if (focusAt.current === null) return;
    list.current?.querySelectorAll('input')[focusAt.current]?.focus();
    focusAt.current = null;
  });
  const set = (next: Option[], focus: number | null = null) => {
    focusAt.current = focus;
    onChange(next);
  };
  const insert = (at: number) => set(items.toSpliced(at, 0, { key: freeItemKey(items), label: '' }), at);
  const replace = (at: number, item: Option) => set(items.toSpliced(at, 1, item));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, at: number) => {
    const by = event.key === 'ArrowUp' ? -1 : 1;
    if (event.key === 'Enter') insert(at + 1);
    else if (event.key === 'Backspace' && items[at]!.label === '' && items.length > 1) {
      set(items.toSpliced(at, 1), Math.max(at - 1, 0));
    } else if (event.altKey && event.key.startsWith('Arrow')) set(moveItem(items, at, by), at + by);
    else return;
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent, at: number) => {
    const text = event.clipboardData.getData('text');
    if (!text.trim().includes('\n')) return;
    event.preventDefault();
    onChange(insertLines(items, at, text));
  };
  return (
    <fieldset className={classes.list}>
      <legend>{label}</legend>
      <ol ref={list}>
        {items.map((item, at) => (
          <li key={item.key} {...drag.target(item.key)}>
            <span className={classes.grip} aria-hidden {...drag.source(item.key)}>
              ⠿
            </span>
            <TextInput
              aria-label={`${label} ${at + 1}`}
              value={item.label}
              onChange={({ currentTarget: { value } }) => replace(at, { ...item, label: value })}
              onKeyDown={(event) => onKeyDown(event, at)}
              onPaste={(event) => onPaste(event, at)}
            />
            {flags.map((flag) => (
              <ActionIcon
                key={flag}
                title={FLAGS[flag].words}
                variant={item[flag] ? 'light' : 'subtle'}
                color={item[flag] ? undefined : 'gray'}
                aria-label={`${FLAGS[flag].words}: ${item.label}`}
                aria-pressed={item[flag] ?? false}
                onClick={() => replace(at, toggled(item, flag))}
              >
                {FLAGS[flag].sign}
              </ActionIcon>
            ))}
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Take out: ${item.label}`}
              onClick={() => set(items.toSpliced(at, 1))}
            >
              ×
            </ActionIcon>
          </li>
        ))}
      </ol>
      <Button size="xs" variant="default" onClick={() => insert(items.length)}>
        Add
      </Button>
      <span className={`nf-light ${classes.hint}`}>Enter for the next one; paste several lines at once</span>
    </fieldset>
  );
}

/** A definition says what is the case, and nothing of what is not. */
function toggled(item: Option, flag: 'anchored' | 'exclusive'): Option {
  const { [flag]: isOn, ...rest } = item;
  return isOn ? rest : { ...rest, [flag]: true };
}
