import type { Delimiter, Encoding } from '@needfinder/file-formats';
import type { ColumnProfile, JoinPlan } from '@needfinder/survey';

export const IMPORT_STATES = ['profiling', 'ready', 'importing', 'done', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** One uploaded file of an import, and how it is read. */
export interface ImportFileSource {
  readonly uploadId: string;
  readonly name: string;
  /** Null until the file was looked into. */
  readonly layout: FileLayout | null;
  /** Answer rows; 0 until they were counted. */
  readonly rows: number;
}

/** How the bytes of a file become rows. */
export interface FileLayout {
  readonly format: 'delimited' | 'workbook' | 'sav' | 'triple-s';
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Rows before the first answer row. */
  readonly headerRows: number;
  readonly columns: number;
}

/** What the columns of the (joined) table look like, and how the files are joined; `join` is null for one file. */
export interface ImportProfile {
  readonly columns: readonly ColumnProfile[];
  readonly join: JoinPlan | null;
}

export interface ImportCounts {
  /** Rows of the file, one per respondent. */
  readonly respondents: number;
  readonly newRespondents: number;
  readonly inserted: number;
  readonly replaced: number;
  readonly unchanged: number;
  readonly questions: number;
  readonly needs: number;
}
