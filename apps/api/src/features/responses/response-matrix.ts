import type { StoredAnswer } from '@needfinder/domain';
import type { Attribute } from '../respondents/index.js';
import type { Question } from '../surveys/index.js';

/**
 * Respondents × questions and attributes, column by column, as the engines want it. Row i of every column is
 * `respondentIds[i]`. Built from rows each time, never edited (docs/adr/0004).
 */
export interface ResponseMatrix {
  /** Ascending: the same people give the same order. */
  readonly respondentIds: readonly string[];
  /** Sampling weights; 1 counts once. */
  readonly weights: Float64Array;
  /** By question id, in the order asked for. */
  readonly questions: ReadonlyMap<string, QuestionColumn>;
  /** By attribute key. */
  readonly attributes: ReadonlyMap<string, AttributeColumn>;
}

export interface ValueColumn {
  readonly values: ColumnValues;
  /** Why row i has no value: 0 = it has one, else 1 + index in MISSING_STATES. */
  readonly missing: Uint8Array;
}
export interface QuestionColumn extends ValueColumn {
  readonly question: Question;
}
export interface AttributeColumn extends ValueColumn {
  readonly attribute: Attribute;
}

export type ColumnValues =
  /** Ratings, turned so that more is more, and numbers. NaN = missing. */
  | { readonly type: 'number'; readonly numbers: Float64Array }
  /** Choices and categories: index into `labels`, −1 = missing. */
  | { readonly type: 'label'; readonly codes: Int32Array; readonly labels: readonly string[] }
  /** Multiple choice: for each label whether it was chosen, 0 or 1; 0 also where the answer is missing. */
  | { readonly type: 'labels'; readonly chosen: readonly Uint8Array[]; readonly labels: readonly string[] }
  /** Open text and dates. */
  | { readonly type: 'text'; readonly texts: readonly (string | null)[] };

/** Fills one column row by row; rows that are never put are `missing`. */
export interface ColumnBuilder {
  put(row: number, answer: StoredAnswer | undefined): void;
  finish(): ValueColumn;
}
