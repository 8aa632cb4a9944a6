import type { Draft } from '../builder/draft.js';

/** Languages that the builder offers by name; any other tag can be typed. */
const OFFERED = [
  ...['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'ar', 'bg', 'bn', 'ca', 'cs', 'da', 'el', 'et', 'fa', 'fi', 'he', 'hi'],
  ...['hr', 'hu', 'id', 'ja', 'ko', 'lt', 'lv', 'nb', 'pl', 'pt-BR', 'ro', 'ru', 'sk', 'sl', 'sr', 'sv', 'sw', 'th'],
  ...['tr', 'uk', 'ur', 'vi', 'zh-Hans', 'zh-Hant'],
];
/** Languages in which the page itself speaks: buttons, hints and problems. */
const SPOKEN = new Set(['en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'ar']);
const TAG = /^[a-z]{2,3}(-[A-Z][A-Za-z]+)?$/;

export const isLanguageTag = (text: string): boolean => TAG.test(text);
export const isSpoken = (language: string): boolean => SPOKEN.has(language.split('-')[0]!);

export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

export const offeredLanguages = (taken: readonly string[]): { value: string; label: string }[] =>
  OFFERED.filter((language) => !taken.includes(language)).map((value) => ({ value, label: languageName(value) }));

export const addLanguage = (draft: Draft, language: string): Draft =>
  draft.languages.includes(language) ? draft : { ...draft, languages: [...draft.languages, language] };

/** Its translations stay in the draft: whoever adds it again finds them. */
export const removeLanguage = (draft: Draft, language: string): Draft => ({
  ...draft,
  languages: draft.languages.filter((one) => one !== language),
});

export const translate = (draft: Draft, language: string, path: string, text: string): Draft => ({
  ...draft,
  translations: { ...draft.translations, [language]: { ...draft.translations[language], [path]: text } },
});
