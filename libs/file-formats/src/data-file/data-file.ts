/** How far the values of a variable can be compared: by name, by order, by distance. */
export type Measure = 'nominal' | 'ordinal' | 'scale';

/** `date` cells are ISO dates ("2021-05-31"), `datetime` cells have a time ("2021-05-31T08:00:00"). */
export type VariableType = 'number' | 'date' | 'datetime' | 'text';

export interface ValueLabel {
  /** A number, except for text variables. */
  readonly value: number | string;
  readonly label: string;
}

/** Values that stand for the lack of an answer ("user-missing"). */
export interface MissingValues {
  readonly values: readonly (number | string)[];
  /** Every number from `low` to `high`. */
  readonly range: { readonly low: number; readonly high: number } | null;
}

/** One column of a statistics file. */
export interface Variable {
  /** Unique in the file, whatever the case of its letters. */
  readonly name: string;
  /** The question in words; "" where there is none. */
  readonly label: string;
  readonly type: VariableType;
  /** Bytes (UTF-8) of the longest text; 0 for what is no text. */
  readonly width: number;
  /** Digits after the point that people want to see. */
  readonly decimals: number;
  readonly measure: Measure;
  readonly valueLabels: readonly ValueLabel[];
  readonly missing: MissingValues;
}

/** Variables that are together the answer to one question of which several options may be chosen. */
export interface MultipleResponseSet {
  /** Without the leading "$". */
  readonly name: string;
  readonly label: string;
  /** The value that means "chosen" in every variable; null when each variable holds the code of one chosen option. */
  readonly chosen: number | string | null;
  /** Names. */
  readonly variables: readonly string[];
}

/** Everything a statistics file says about its columns. */
export interface DataFile {
  readonly title: string;
  readonly variables: readonly Variable[];
  readonly sets: readonly MultipleResponseSet[];
  /** Name of the variable that says how much a row counts. */
  readonly weight: string | null;
  /** null = not known before the last row. */
  readonly rowCount: number | null;
}

/**
 * One value of a statistics file: a number, or a text, or an ISO date; a number of a date variable is one of its missing
 * values. null = nothing (system-missing). A text has no blanks at its end, and "" is null.
 */
export type Cell = number | string | null;

export const NO_MISSING_VALUES: MissingValues = { values: [], range: null };
