import { TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { BoardTheme } from './board-groups.js';
import classes from './needs.module.css';
import { useNeedSteps } from './useNeedSteps.js';

/** The name of a theme; a click on it, or Enter, turns it into a field. */
export function ThemeName({ theme, mayEdit }: { theme: BoardTheme; mayEdit: boolean }) {
  const [typed, setTyped] = useState<string | null>(null);
  const { renameTheme } = useNeedSteps();
  const phrases = theme.phrases.length > 0 ? `Typical words: ${theme.phrases.join(', ')}` : undefined;
  const save = async () => {
    if (typed === null) return;
    if (typed.trim() === '' || typed.trim() === theme.label) return setTyped(null);
    if (await renameTheme(theme.id, typed.trim())) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void save();
    if (event.key === 'Escape') setTyped(null);
  };
  if (typed === null) {
    return (
      <h2 title={phrases}>
        {mayEdit ? (
          <button type="button" className={classes.themeName} onClick={() => setTyped(theme.label)}>
            {theme.label}
            <span className="nf-visually-hidden">, rename</span>
          </button>
        ) : (
          theme.label
        )}
      </h2>
    );
  }
  return (
    <TextInput
      size="xs"
      autoFocus
      aria-label={`Name of the theme ${theme.label}`}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void save()}
    />
  );
}
