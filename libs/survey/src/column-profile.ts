import type { DateOrder } from './mapping.js';
import type { StatedMeaning } from './stated-meaning.js';

/** A column of a response file, before anything is known about its values. */
export interface SourceColumn {
  /** Position in the row, from 0. */
  readonly index: number;
  /** Header, made unique in the file. */
  readonly name: string;
  /** The question in full words; equals the header in files with one header row. */
  readonly title: string;
  /** What a statistics file says of the column; absent in files that say nothing. */
  readonly stated?: StatedMeaning;
}

/** What the values of one column look like. JSON-serialisable. */
export interface ColumnProfile extends SourceColumn {
  /** Rows seen. */
  readonly count: number;
  /** Rows with nothing but white space in this column. */
  readonly empty: number;
  /** Different values, or "many" above the cap of 1,000. */
  readonly distinct: number | 'many';
  /** True when no value occurs twice and there are at least two. */
  readonly unique: boolean;
  /** Most frequent first, at most 60; ties in order of appearance. */
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
