import type { IdentifiedText, ThemeAssignment, ThemeOptions, ThemesFound } from './types.js';

const words = (text: string): string[] => [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])];

/** Groups texts by the most widespread word they share. */
export function findThemes(texts: readonly IdentifiedText[], options: ThemeOptions): ThemesFound {
  const spread = new Map<string, number>();
  for (const { text } of texts) for (const word of words(text)) spread.set(word, (spread.get(word) ?? 0) + 1);
  const byRank = [...spread].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  const wanted = options.themes === undefined || options.themes === 'auto' ? 8 : options.themes;
  const chosen = byRank.slice(0, wanted);
  const assignments: ThemeAssignment[] = texts.map(({ id, text }) => {
    const own = new Set(words(text));
    const theme = chosen.find((word) => own.has(word)) ?? null;
    return { textId: id, theme, fit: theme === null ? 0 : 1 / own.size };
  });
  const themes = chosen.map((word) => {
    const size = assignments.filter(({ theme }) => theme === word).length;
    return { id: word, label: word, phrases: [word], size };
  });
  return { themes, assignments, k: themes.length, quality: { npmi: null, diversity: 1, stability: 1 } };
}
