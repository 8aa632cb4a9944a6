import { detectLanguage } from './language.js';

const SURE_OF_LANGUAGE = 0.6;

/**
 * Language of each text, ISO 639-1. Fragments ("dark mode") say nothing about theirs; their neighbours do.
 *
 * @param texts - With the language where it is known already.
 */
export function languagesOf(texts: readonly { readonly text: string; readonly language?: string }[]): string[] {
  const told = texts.map(({ text, language }) => language ?? confidentLanguage(text));
  const fallback = commonest(told);
  return told.map((language) => language ?? fallback);
}

/** @returns undefined where the text is too short, or too mixed, to tell. */
export function confidentLanguage(text: string): string | undefined {
  const { language, confidence } = detectLanguage(text);
  return confidence >= SURE_OF_LANGUAGE ? language : undefined;
}

function commonest(languages: readonly (string | undefined)[]): string {
  const votes = new Map<string, number>();
  for (const language of languages) if (language !== undefined) votes.set(language, (votes.get(language) ?? 0) + 1);
  const [most] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most?.[0] ?? 'en';
}
