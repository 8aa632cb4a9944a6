import { isJson } from './foreign-survey.js';

/** Words in one language, or by language tag. */
export type Spoken = string | ReadonlyMap<string, string>;

/** Words, or words by language as SurveyJS writes them: `{"default": "Yes", "de": "Ja"}`. */
export function spokenIn(value: unknown): Spoken {
  if (!isJson(value)) return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return new Map(Object.entries(value).flatMap(([tag, text]) => (typeof text === 'string' ? [[tag, text]] : [])));
}

/** Ends with a mark of its own, whatever markup follows it. */
const SAID = /[?!.:…](?:\s|&nbsp;|<[^<>]*>)*$/;

/** Several texts as one, in every language that any of them has; where one lacks a language, its first one stands in. */
export function joinedWords(texts: readonly Spoken[]): Spoken {
  const languages = [...new Set(texts.flatMap((text) => (typeof text === 'string' ? [] : [...text.keys()])))];
  const inLanguage = (language: string): string =>
    texts
      .map((text) => (typeof text === 'string' ? text : (text.get(language) ?? [...text.values()][0] ?? '')))
      .filter((text) => text !== '')
      .reduce((said, text) => (said === '' ? text : `${said}${SAID.test(said) ? ' ' : ': '}${text}`), '');
  return languages.length === 0 ? inLanguage('') : new Map(languages.map((one) => [one, inLanguage(one)]));
}
