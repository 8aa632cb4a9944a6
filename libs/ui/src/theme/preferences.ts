import { createContext, useContext } from 'react';

export type Density = 'comfortable' | 'compact';

/** How one person likes the workspace; kept in this browser. */
export interface Preferences {
  readonly density: Density;
  /** Single keys such as J, K and E; chords with Ctrl or Cmd always work (WCAG 2.1.4). */
  readonly singleKeys: boolean;
}

export const DEFAULT_PREFERENCES: Preferences = { density: 'comfortable', singleKeys: true };
const STORAGE_KEY = 'needfinder.preferences';

/** Reads what this browser remembers; anything unreadable counts as nothing. */
export function readPreferences(storage: Pick<Storage, 'getItem'> = localStorage): Preferences {
  try {
    const stored = JSON.parse(storage.getItem(STORAGE_KEY) ?? '{}') as Partial<Preferences>;
    return {
      density: stored.density === 'compact' ? 'compact' : 'comfortable',
      singleKeys: stored.singleKeys !== false,
    };
  } catch {
    return DEFAULT_PREFERENCES;
  }
}

/** Remembers them; a browser that refuses storage keeps them for this page only. */
export function storePreferences(preferences: Preferences, storage: Pick<Storage, 'setItem'> = localStorage): void {
  try {
    storage.setItem(STORAGE_KEY, JSON.stringify(preferences));
  } catch {
    return;
  }
}

export interface PreferencesAccess {
  readonly preferences: Preferences;
  readonly change: (changes: Partial<Preferences>) => void;
}

export const PreferencesContext = createContext<PreferencesAccess>({
  preferences: DEFAULT_PREFERENCES,
  change: () => undefined,
});

export const usePreferences = (): PreferencesAccess => useContext(PreferencesContext);
