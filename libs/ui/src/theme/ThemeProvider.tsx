import { MantineProvider } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { PreferencesContext, readPreferences, storePreferences } from './preferences.js';
import { createWorkspaceTheme } from './theme.js';
import { ToastProvider } from '../feedback/ToastProvider.js';

export interface ThemeProviderProps {
  readonly children: ReactNode;
  /** `test` switches transitions off. */
  readonly env?: 'default' | 'test';
}

/** Theme, colour scheme, density, preferences and toasts: the one provider the screens stand in. */
export function ThemeProvider({ children, env = 'default' }: ThemeProviderProps) {
  const [preferences, setPreferences] = useState(() => readPreferences());
  const access = useMemo(
    () => ({
      preferences,
      change: (changes: Partial<typeof preferences>) => {
        const next = { ...preferences, ...changes };
        storePreferences(next);
        setPreferences(next);
      },
    }),
    [preferences],
  );
  const theme = useMemo(() => createWorkspaceTheme(preferences.density), [preferences.density]);
  return (
    <PreferencesContext value={access}>
      <MantineProvider theme={theme} defaultColorScheme="auto" env={env}>
        <ToastProvider>{children}</ToastProvider>
      </MantineProvider>
    </PreferencesContext>
  );
}
