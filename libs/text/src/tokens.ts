import { detectLanguage } from './language.js';
import { stemmerFor } from './stemming.js';
import { stopWordsOf } from './stop-words.js';

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[+#]+|\.(?=[\p{L}])[\p{L}\p{N}]+)?/gu;

/** Lower-case words; `c++`, `c#` and `asp.net` stay whole, contractions fall apart at the apostrophe. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(WORD) ?? [];
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

/** @param language - ISO 639-1; the language most of the texts are in when absent. */
export function corpusReader(texts: readonly string[], language = dominantLanguage(texts)): CorpusReader {
  const stopWords = stopWordsOf(language);
  const stem = stemmerFor(language);
  const read = (text: string): string[] =>
    wordsOf(text)
      .filter(
        (word) => !stopWords.has(word) && (word.length > 1 || /\p{Lo}/u.test(word) || word === 'c' || word === 'r'),
      )
      .map(stem);
  return { language, isFunctionWord: (word) => stopWords.has(word), stem, read };
}

function dominantLanguage(texts: readonly string[]): string {
  const { language } = detectLanguage(texts.slice(0, 400).join(' \n '));
  return language === 'und' ? 'en' : language;
}
