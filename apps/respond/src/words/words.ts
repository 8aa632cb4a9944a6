import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { nl } from './nl.js';
import { pt } from './pt.js';

/** What the page itself says, beside the survey. `{n}` stands for a number or a word. */
export type Words = typeof en;

const LANGUAGES: Readonly<Record<string, Words>> = { ar, de, en, es, fr, it, nl, pt };
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

const baseOf = (language: string): string => language.split('-')[0]!.toLowerCase();

/** The words of a language, English where we do not speak it. */
export const wordsOf = (language: string): Words => LANGUAGES[baseOf(language)] ?? en;
export const directionOf = (language: string): 'rtl' | 'ltr' => (RIGHT_TO_LEFT.has(baseOf(language)) ? 'rtl' : 'ltr');

/** What a language calls itself. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  } catch {
    return language;
  }
}

export const fill = (text: string, n: string | number): string => text.replace('{n}', String(n));
