import type { AnswerFormat } from '../answers/write-answers.js';
import { DOCX_MEDIA_TYPE } from '../media-types.js';
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
    mediaType: DOCX_MEDIA_TYPE,
    readings: 1,
    write: dictionaryAsDocx,
  },
} as const satisfies Record<string, AnswerFormat>;
export type DictionaryFormatName = keyof typeof DICTIONARY_FORMATS;
export const DICTIONARY_FORMAT_NAMES = Object.keys(DICTIONARY_FORMATS) as DictionaryFormatName[];
