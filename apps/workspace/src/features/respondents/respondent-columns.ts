import { useState } from 'react';

/** Attributes shown before anyone chose. */
const FIRST_SHOWN = 4;

const storageKey = (studyId: string): string => `needfinder.respondent-columns.${studyId}`;

function remembered(studyId: string): readonly string[] | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(studyId)) ?? 'null');
    return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : null;
  } catch {
    return null;
  }
}

/** The attributes that stand in the table, as this browser remembers them for the study. */
export function useRespondentColumns(studyId: string, known: readonly { readonly key: string }[]) {
  const [chosen, setChosen] = useState(() => remembered(studyId));
  const shown = chosen ?? known.slice(0, FIRST_SHOWN).map(({ key }) => key);
  const choose = (keys: readonly string[]) => {
    setChosen(keys);
    try {
      localStorage.setItem(storageKey(studyId), JSON.stringify(keys));
    } catch {
      // A browser that refuses storage keeps them for this page only.
    }
  };
  return { shown, choose };
}
