import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isTyping } from '../commands/shortcut-registry.js';
import { usePreferences } from '../theme/preferences.js';

export interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item, state: { isActive: boolean; index: number }) => ReactNode;
  /** What the list holds, for screen readers. */
  readonly label: string;
  /** Height of the window: a number of pixels or a CSS length. */
  readonly height: number | string;
  /** A fair guess of one item's height in pixels; real heights are measured. */
  readonly estimatedItemHeight?: number;
  /** Items are many and this is how many there are; the rest is fetched by `onEndReached`. */
  readonly totalCount?: number;
  /** Key of the item that an address or another part of the page points at: the list goes there whenever it changes. */
  readonly shownKey?: string | undefined;
  readonly onActiveChange?: (item: Item, index: number) => void;
  readonly onOpen?: (item: Item, index: number) => void;
  readonly onEndReached?: () => void;
}

const OVERSCAN = 6;
/** What is pointed at may be taller than the window: its beginning is shown, and the end of what comes before it. */
const CONTEXT_ABOVE = 64;
const STEPS: Readonly<Record<string, number>> = { j: 1, arrowdown: 1, k: -1, arrowup: -1, pagedown: 8, pageup: -8 };

/** A long list of items of any height; only those near the window are on the page. J and K move, Enter opens. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const {
    items,
    keyOf,
    render,
    label,
    height,
    estimatedItemHeight = 96,
    totalCount = items.length,
    onEndReached,
    shownKey,
  } = props;
  const { preferences } = usePreferences();
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const focusPending = useRef(false);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => keyOf(items[index]!),
    estimateSize: () => estimatedItemHeight,
    overscan: OVERSCAN,
    scrollPaddingStart: CONTEXT_ABOVE,
  });
  const shown = virtualizer.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (lastShown >= items.length - 1 && items.length < totalCount) onEndReached?.();
  }, [lastShown, items.length, totalCount, onEndReached]);

  const shownIndex = shownKey === undefined ? -1 : items.findIndex((item) => keyOf(item) === shownKey);
  useEffect(() => {
    if (shownIndex < 0) return;
    setActive(shownIndex);
    virtualizer.scrollToIndex(shownIndex, { align: 'start' });
    // Only when another item is meant: reading on must not be pulled back.
  }, [shownKey, shownIndex, virtualizer]);

  const moveTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), items.length - 1);
    if (next < 0) return;
    setActive(next);
    focusPending.current = true;
    virtualizer.scrollToIndex(next);
    props.onActiveChange?.(items[next]!, next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.key.toLowerCase();
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (key.length === 1 && !preferences.singleKeys) return;
    if (event.key === 'Home') moveTo(0);
    else if (event.key === 'End') moveTo(items.length - 1);
    else if (STEPS[key] !== undefined) moveTo(active + STEPS[key]);
    // Enter on a link or button inside the item is that button's own.
    else if (event.key === 'Enter' && (event.target as HTMLElement).dataset['index'] !== undefined)
      props.onOpen?.(items[active]!, active);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  // The item may reach the page only after the list has scrolled to it; it takes the focus as soon as it does.
  useEffect(() => {
    if (!focusPending.current) return;
    const item = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (!item) return;
    focusPending.current = false;
    item.focus({ preventScroll: true });
  });
  const current = Math.min(active, items.length - 1);
  // A short list takes the room of its items; one that is still being fetched keeps the room it will need.
  const maxHeight = items.length < totalCount ? undefined : virtualizer.getTotalSize();
  return (
    <div
      ref={scroller}
      className="nf-virtual"
      style={{ height, maxHeight }}
      role="list"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      <div className="nf-virtual-space" style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {shown.map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            data-active={index === current || undefined}
            className="nf-virtual-item"
            role="listitem"
            aria-setsize={totalCount}
            aria-posinset={index + 1}
            tabIndex={index === current ? 0 : -1}
            style={{ transform: `translateY(${start}px)` }}
            onFocus={() => {
              if (index === active) return;
              setActive(index);
              props.onActiveChange?.(items[index]!, index);
            }}
          >
            {render(items[index]!, { isActive: index === current, index })}
          </div>
        ))}
      </div>
    </div>
  );
}
