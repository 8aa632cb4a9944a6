import type { Option } from '@needfinder/survey';

/** A key that no item has. */
export function freeItemKey(items: readonly { readonly key: string }[], from = items.length + 1): string {
  const taken = new Set(items.map(({ key }) => key));
  let number = from;
  while (taken.has(`item-${number}`)) number += 1;
  return `item-${number}`;
}

/** One place up or down; unchanged at the edges. */
export function moveItem(items: readonly Option[], at: number, by: number): Option[] {
  const item = items[at];
  const to = at + by;
  if (!item || to < 0 || to >= items.length) return [...items];
  return items.toSpliced(at, 1).toSpliced(to, 0, item);
}

/** Pasted lines from an item on: the first takes its place when it has no words yet. Bullets and numbers before a line go. */
export function insertLines(items: readonly Option[], at: number, text: string): Option[] {
  const lines = text.split(/\r?\n/).flatMap((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])?\s*/, '').trim() || []);
  const made: Option[] = [];
  for (const label of lines) made.push({ key: freeItemKey([...items, ...made]), label });
  const before = items[at];
  const [first] = made;
  if (!before || !first) return [...items];
  return before.label === ''
    ? items.toSpliced(at, 1, { ...before, label: first.label }, ...made.slice(1))
    : items.toSpliced(at + 1, 0, ...made);
}
