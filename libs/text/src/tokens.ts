import { detectLanguage } from './language.js';
import { rulesFor } from './rules/for-language.js';
import { stemmerFor } from './stemming.js';
import { isGeneralWord, stopWordsOf } from './stop-words.js';

/** Addresses are not words of a topic. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+\.\w+/giu;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[+#]+|\.(?=[\p{L}])[\p{L}\p{N}]+)?/gu;

/** What `WORD` finds where all characters are ASCII, three times as fast. */
const ASCII_WORD = /[a-z0-9]+(?:[+#]+|\.(?=[a-z])[a-z0-9]+)?/g;
const ASCII = /^[\0-\x7f]*$/;

/** Lower-case words; `c++`, `c#` and `asp.net` stay whole, contractions fall apart at the apostrophe. */
export function wordsOf(text: string): string[] {
  const plain = text.includes('@') || text.includes('://') || /www\./i.test(text) ? text.replace(ADDRESS, ' ') : text;
  if (ASCII.test(plain)) return plain.toLowerCase().match(ASCII_WORD) ?? [];
  return plain.normalize('NFC').toLowerCase().match(WORD) ?? [];
}

/** Reads the texts of one corpus: words → stems without stop words. */
export interface CorpusReader {
  readonly language: string;
  /** True for words that say nothing about the topic. */
  isFunctionWord(word: string): boolean;
  stem(word: string): string;
  /** Stems of the content words, in order. */
  read(text: string): string[];
}

/**
 * @param language - ISO 639-1; the language most of the texts are in when absent.
 * @param skips - Further words that say nothing about the topic.
 */
export function corpusReader(
  texts: readonly string[],
  language = languageOf(texts),
  skips: (word: string) => boolean = () => false,
): CorpusReader {
  const stopWords = stopWordsOf(language);
  const stem = stemmerFor(language);
  const read = (text: string): string[] =>
    wordsOf(text)
      .filter(
        (word) =>
          !stopWords.has(word) &&
          !skips(word) &&
          (word.length > 1 || /\p{Lo}/u.test(word) || word === 'c' || word === 'r'),
      )
      .map(stem);
  return { language, isFunctionWord: (word) => stopWords.has(word), stem, read };
}

/** From this many texts on, a word in a tenth of them is the setting ("notebook"), not a subject. */
const FEWEST_FOR_SETTING = 100;
const SETTING_SHARE = 0.1;

/**
 * A reader for texts that all judge the same thing: it skips the judging words and the name of the thing, so that texts
 * come together by subject and not by temper.
 */
export function subjectReader(texts: readonly string[]): CorpusReader {
  const plain = corpusReader(texts);
  const { evaluative } = rulesFor(plain.language);
  const judges = (word: string): boolean => evaluative.has(word) || isGeneralWord(word);
  if (texts.length < FEWEST_FOR_SETTING) return corpusReader(texts, plain.language, judges);
  const spread = new Map<string, number>();
  for (const text of texts) for (const stem of new Set(plain.read(text))) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  const isSetting = (word: string): boolean => (spread.get(plain.stem(word)) ?? 0) > SETTING_SHARE * texts.length;
  return corpusReader(texts, plain.language, (word) => judges(word) || isSetting(word));
}

/** The language that most of the texts are in; English where nothing speaks for any. */
export function languageOf(texts: readonly string[]): string {
  const { language } = detectLanguage(texts.slice(0, 400).join(' \n '));
  return language === 'und' ? 'en' : language;
}
