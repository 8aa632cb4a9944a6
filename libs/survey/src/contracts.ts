import type { AttributeKind, RatingAspect, StoredAnswer, StoredAnswers, TextRole } from '@needfinder/domain';
import type { AttributeValueType, DateOrder, Mapping, ScalePoint } from './mapping.js';

/** A column of a response file, before anything is known about its values. */
export interface SourceColumn {
  /** Position in the row, from 0. */
  readonly index: number;
  /** Header, made unique in the file. */
  readonly name: string;
  /** The question in full words; equals the header in files with one header row. */
  readonly title: string;
}

/** What the values of one column look like. JSON-serialisable. */
export interface ColumnProfile extends SourceColumn {
  /** Rows seen. */
  readonly count: number;
  /** Rows with nothing but white space in this column. */
  readonly empty: number;
  /** Different values, or "many" above the cap. */
  readonly distinct: number | 'many';
  /** True when no value occurs twice and there are at least two. */
  readonly unique: boolean;
  /** Most frequent first; ties in order of appearance. */
  readonly topValues: readonly { readonly value: string; readonly count: number }[];
  /** Shares of the non-empty values, in [0, 1]; 0 when there are none. */
  readonly numericShare: number;
  readonly wholeShare: number;
  readonly dateShare: number;
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** Characters per non-empty value. */
  readonly meanLength: number;
  /** Up to five different values, in order of appearance. */
  readonly samples: readonly string[];
  readonly commaDecimals: boolean;
  readonly dateOrder: DateOrder;
  /** The smallest hashes of a unique column's values, to measure how far two files overlap; null otherwise. */
  readonly keySketch: readonly number[] | null;
}

export interface ColumnProfiler {
  push(cells: readonly string[]): void;
  finish(): ColumnProfile[];
}
export declare function createColumnProfiler(columns: readonly SourceColumn[]): ColumnProfiler;

export declare function proposeMapping(profiles: readonly ColumnProfile[]): Mapping;

export type QuestionKind = 'rating' | 'single-choice' | 'multiple-choice' | 'numeric' | 'date' | 'open-text';

/** One question of the survey, whatever number of columns it came from. */
export interface QuestionDefinition {
  /** Stable slug, unique in the survey. */
  readonly key: string;
  readonly title: string;
  readonly kind: QuestionKind;
  readonly need?: string;
  readonly aspect?: RatingAspect;
  /** Ordered from the lowest value to the highest. */
  readonly points?: readonly ScalePoint[];
  readonly higherIsMore?: boolean;
  readonly options?: readonly string[];
  /** True when the options run from low to high. */
  readonly ordered?: boolean;
  readonly battery?: string;
  readonly textRole?: TextRole;
  readonly columns: readonly number[];
}
export interface AttributeDefinition {
  readonly key: string;
  readonly title: string;
  readonly attributeKind: AttributeKind;
  readonly valueType: AttributeValueType;
}
export declare function questionsOf(mapping: Mapping): QuestionDefinition[];
export declare function attributesOf(mapping: Mapping): AttributeDefinition[];

/** A cell that cannot be what its column says. `reason` reads after the place: "9 is outside 1–7". */
export interface CellError {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}
export interface MappedRow {
  readonly respondent: string;
  readonly account?: string;
  readonly weight?: number;
  readonly answers: StoredAnswers;
  readonly attributes: Readonly<Record<string, StoredAnswer>>;
  readonly errors: readonly CellError[];
}
export interface SourceRow {
  /** Line of the file the row starts on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}
export declare function applyMapping(mapping: Mapping): (row: SourceRow) => MappedRow;
/** Sentences for the wizard about what the mapping lacks as a whole ("No column names the respondent: …"). */
export declare function mappingWarnings(mapping: Mapping): string[];

/** Where a column of the joined table comes from. */
export interface JoinedColumn extends SourceColumn {
  readonly file: number;
  readonly fileIndex: number;
}
export interface JoinPlan {
  /** Per file: index of its key column. */
  readonly keys: readonly number[];
  /** Columns of the joined table; `index` is the position there. */
  readonly columns: readonly JoinedColumn[];
  /** Estimated share of the smaller file's keys that the first file holds, per further file, in [0, 1]. */
  readonly overlaps: readonly number[];
  readonly why: string;
}
export interface FileProfile {
  readonly fileName: string;
  readonly profiles: readonly ColumnProfile[];
}
export declare function joinPlan(files: readonly FileProfile[]): JoinPlan;
/** Profiles of the joined table, to be given to `proposeMapping`. */
export declare function joinedProfiles(plan: JoinPlan, files: readonly FileProfile[]): ColumnProfile[];
export interface RowJoiner {
  /** Remembers a row of a file after the first. */
  hold(file: number, row: SourceRow): void;
  /** Completes a row of the first file with what the others hold for its key. */
  join(row: SourceRow): SourceRow;
  /** Rows whose key the first file did not have, once its last row was joined. */
  rest(): SourceRow[];
}
export declare function createRowJoiner(plan: JoinPlan): RowJoiner;

export interface ReusedMapping {
  readonly mapping: Mapping;
  /** Columns of the file that the previous mapping did not know; their roles are proposed. */
  readonly added: readonly string[];
  /** Columns of the previous mapping that the file lacks. */
  readonly removed: readonly string[];
  /** Answers that a known choice did not have before; they were added to its options. */
  readonly newOptions: readonly { readonly column: string; readonly options: readonly string[] }[];
}
export declare function reuseMapping(previous: Mapping, profiles: readonly ColumnProfile[]): ReusedMapping;

/** The rating as a number, turned so that more is always more; NaN when there is none. */
export declare function ratingValue(question: QuestionDefinition, answer: StoredAnswer | undefined): number;
