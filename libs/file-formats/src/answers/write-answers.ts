import { answersAsCsv } from './answers-as-csv.js';
import { answersAsJson } from './answers-as-json.js';
import { answersAsParquet } from './answers-as-parquet.js';
import { answersAsSav, answersAsZsav } from './answers-as-sav.js';
import { answersAsTripleS } from './answers-as-triple-s.js';
import { answersAsXlsx } from './answers-as-xlsx.js';
import { XLSX_MEDIA_TYPE } from '../media-types.js';
import type { AnswerStyle, AnswerTable, WriteOptions } from './answer-table.js';

export interface AnswerFormat {
  readonly extension: string;
  readonly mediaType: string;
  /** How often the rows are read: twice where something of all of them must be known before the first is written. */
  readonly readings: 1 | 2;
  write(table: AnswerTable, style: AnswerStyle, options?: WriteOptions): AsyncGenerator<Uint8Array>;
}

/** The formats a table of answers can be written in. Statistics files hold codes and labels, whatever the style. */
export const ANSWER_FORMATS = {
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8', readings: 1, write: answersAsCsv },
  xlsx: {
    extension: 'xlsx',
    mediaType: XLSX_MEDIA_TYPE,
    readings: 1,
    write: answersAsXlsx,
  },
  sav: { extension: 'sav', mediaType: 'application/x-spss-sav', readings: 2, write: answersAsSav },
  zsav: { extension: 'zsav', mediaType: 'application/x-spss-sav', readings: 2, write: answersAsZsav },
  json: { extension: 'jsonl', mediaType: 'application/jsonl; charset=utf-8', readings: 1, write: answersAsJson },
  parquet: { extension: 'parquet', mediaType: 'application/vnd.apache.parquet', readings: 2, write: answersAsParquet },
  'triple-s': { extension: 'zip', mediaType: 'application/zip', readings: 2, write: answersAsTripleS },
} as const satisfies Record<string, AnswerFormat>;
export type AnswerFormatName = keyof typeof ANSWER_FORMATS;
export const ANSWER_FORMAT_NAMES = Object.keys(ANSWER_FORMATS) as AnswerFormatName[];
