import { ENGINE_VERSION } from './engine-version.js';
import { findMentions } from './mentions.js';
import { findThemes } from './themes.js';
import type { Codebook, CodebookOptions, NeedPassage, SourceText } from './types.js';

/** Proposes themes and draft needs, each with the passages it stands on. */
export function proposeCodebook(texts: readonly SourceText[], options: CodebookOptions): Codebook {
  const mentions = findMentions(texts, options);
  const items = mentions.map(({ text }, i) => ({ id: String(i), text }));
  const { themes, assignments } = findThemes(items, options);
  const needs = themes.map(({ id, label }) => {
    const passages = mentions
      .filter((_, i) => assignments[i]!.theme === id)
      .map(({ textId, start, end, text, kind, probability, intensity, polarity }): NeedPassage => {
        return { textId, start, end, text, kind, probability, intensity, stance: polarity > 0 ? 'against' : 'for' };
      });
    return { key: id, label, statement: `Minimise the effort that ${label} takes`, themeKey: id, passages };
  });
  options.onProgress?.({ step: 'needs', share: 1 });
  const codebookThemes = themes.map(({ id, label, phrases }) => ({ key: id, label, phrases }));
  return { engineVersion: ENGINE_VERSION, themes: codebookThemes, needs, mentions };
}
