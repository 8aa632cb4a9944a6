import type { AnswerFormat } from '../answers/write-answers.js';
import { dictionaryAsDocx } from './dictionary-as-docx.js';
import { dictionaryAsHtml } from './dictionary-as-html.js';

/** The formats that say what the columns of a table mean (a codebook, as survey researchers call it). */
export const DICTIONARY_FORMATS = {
  'dictionary-html': {
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
    readings: 1,
    write: dictionaryAsHtml,
  },
  'dictionary-docx': {
    extension: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    readings: 1,
    write: dictionaryAsDocx,
  },
} as const satisfies Record<string, AnswerFormat>;
export type DictionaryFormatName = keyof typeof DICTIONARY_FORMATS;
export const DICTIONARY_FORMAT_NAMES = Object.keys(DICTIONARY_FORMATS) as DictionaryFormatName[];
