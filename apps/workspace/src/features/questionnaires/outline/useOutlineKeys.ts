import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { NodeRef } from './tree.js';

export const idOf = ({ kind, key }: NodeRef): string => `${kind}:${key}`;
export function nodeOf(id: string): NodeRef {
  const [kind, key] = id.split(':') as [NodeRef['kind'], string];
  return { kind, key };
}

interface OutlineKeys {
  readonly selected: NodeRef | null;
  readonly onSelect: (node: NodeRef) => void;
  readonly onMove: (node: NodeRef, by: -1 | 1) => void;
  readonly onRemove: (node: NodeRef) => void;
}

/**
 * Arrows choose the row above or below, with Alt they move it, Delete takes it out. The focus follows what is selected,
 * also when it was moved to another page and drawn anew there.
 */
export function useOutlineKeys({ selected, onSelect, onMove, onRemove }: OutlineKeys) {
  const outline = useRef<HTMLElement>(null);
  const holdsFocus = useRef(false);
  const rows = () => [...(outline.current?.querySelectorAll<HTMLElement>('[data-node]') ?? [])];

  useEffect(() => {
    if (!holdsFocus.current || !selected) return;
    const row = rows().find(({ dataset }) => dataset.node === idOf(selected));
    if (row && row !== document.activeElement) row.focus();
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = rows().findIndex((row) => row === event.target);
    if (at < 0) return;
    const node = nodeOf(rows()[at]!.dataset.node!);
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by !== null && event.altKey) onMove(node, by);
    else if (by !== null) {
      const next = rows()[at + by];
      if (next) onSelect(nodeOf(next.dataset.node!));
    } else if (event.key === 'Delete') onRemove(node);
    else return;
    event.preventDefault();
  };
  return {
    ref: outline,
    onKeyDown,
    onFocus: (event: { target: EventTarget }) => {
      holdsFocus.current = (event.target as HTMLElement).dataset.node !== undefined;
    },
    onBlur: (event: { relatedTarget: EventTarget | null }) => {
      // A row that is drawn anew loses the focus to nothing: that is not leaving.
      if (event.relatedTarget !== null) holdsFocus.current = false;
    },
  };
}
