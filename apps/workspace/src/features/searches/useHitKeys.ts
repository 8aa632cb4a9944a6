import { useShortcuts } from '@needfinder/ui';
import { useRef } from 'react';

/** J and K go from hit to hit: the link of each opens it in its context. */
export function useHitKeys() {
  const list = useRef<HTMLOListElement>(null);
  const move = (by: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('a[data-opens]') ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  };
  useShortcuts([
    { keys: 'j', label: 'Next hit', run: () => move(1) },
    { keys: 'k', label: 'Previous hit', run: () => move(-1) },
  ]);
  return list;
}
