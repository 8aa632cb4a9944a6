import { useEffect, useRef, useSyncExternalStore } from 'react';
import { ShortcutRegistry } from './shortcut-registry.js';
import { usePreferences } from '../theme/preferences.js';
import type { Shortcut } from './shortcut-registry.js';

const registry = new ShortcutRegistry();
let singleKeys = true;
let users = 0;

const onKeyDown = (event: KeyboardEvent): void => registry.handle(event, { singleKeys });

/** One listener for the page, there while anyone needs it. */
function listen(): () => void {
  if (users === 0) window.addEventListener('keydown', onKeyDown);
  users += 1;
  return () => {
    users -= 1;
    if (users === 0) window.removeEventListener('keydown', onKeyDown);
  };
}

/**
 * Binds keys while the component is on the page. Fields keep their letters, and single keys obey the preference that
 * turns them off; chords with Ctrl or Cmd always work.
 */
export function useShortcuts(shortcuts: readonly Shortcut[], isEnabled = true): void {
  const { preferences } = usePreferences();
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
    singleKeys = preferences.singleKeys;
  });
  // Registered again only when keys or labels change, not on every render with new closures.
  const signature = shortcuts.map(({ keys, label }) => `${keys}\t${label}`).join('\n');
  useEffect(() => {
    if (!isEnabled) return undefined;
    const stable = latest.current.map(({ keys, label }): Shortcut => ({
      keys,
      label,
      run: (event) => latest.current.find((shortcut) => shortcut.keys === keys)?.run(event),
    }));
    const unlisten = listen();
    const unregister = registry.register(stable);
    return () => {
      unregister();
      unlisten();
    };
  }, [signature, isEnabled]);
}

/** The shortcuts that work right now, for the list behind "?". */
export const useActiveShortcuts = (): readonly Shortcut[] => useSyncExternalStore(registry.subscribe, registry.active);
