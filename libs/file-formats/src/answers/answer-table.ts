import type { MissingState } from '@needfinder/domain';
import type { Measure } from '../data-file/data-file.js';
import type { DeflatePiece } from '../workbook/zip-stream.js';

/** Why a cell has no answer. */
export interface NoAnswer {
  readonly missing: MissingState;
}
/** An answer (a number, words, an ISO date), or why there is none. */
export type AnswerCell = number | string | NoAnswer;

/** One object per state: a table of millions of cells need not make them. */
export const NO_ANSWER: Readonly<Record<MissingState, NoAnswer>> = {
  empty: { missing: 'empty' },
  'not-shown': { missing: 'not-shown' },
  refused: { missing: 'refused' },
  'not-applicable': { missing: 'not-applicable' },
};

/** The states in words, as files label them. */
export const STATE_LABELS: Readonly<Record<MissingState, string>> = {
  empty: 'Empty',
  'not-shown': 'Not shown',
  refused: 'Refused',
  'not-applicable': 'Not applicable',
};

export interface AnswerOption {
  readonly value: number;
  readonly label: string;
}

/** One column of a table of answers. */
export interface AnswerColumn {
  /** Unique in the table. */
  readonly key: string;
  readonly title: string;
  /** What its answers are. A number may be the value of an option. */
  readonly type: 'number' | 'date' | 'text';
  readonly measure: Measure;
  /** Ascending by value; empty where numbers speak for themselves. */
  readonly options: readonly AnswerOption[];
  /** For a column that says whether one option of a question was chosen: 1 or 0. */
  readonly choice: { readonly question: string; readonly title: string; readonly option: string } | null;
  /** `respondent` names who answered, `weight` says how much a row counts. */
  readonly role: 'respondent' | 'weight' | 'answer';
}

/** Respondents × what they answered. */
export interface AnswerTable {
  readonly title: string;
  readonly columns: readonly AnswerColumn[];
  readonly rowCount: number;
  /** All rows, block by block, from the first one on; the same rows however often it is called. */
  read(): AsyncIterable<readonly (readonly AnswerCell[])[]>;
}

/** Whether coded answers are written as the words of their options, or as their values. */
export type AnswerStyle = 'labels' | 'codes';

/** What writers may be given to be faster. */
export interface WriteOptions {
  readonly deflate?: DeflatePiece;
}

export const isNoAnswer = (cell: AnswerCell): cell is NoAnswer => typeof cell === 'object';

/** The label of a coded answer; the answer itself where it has none. */
export function labelReader({ options }: AnswerColumn): (answer: number | string) => number | string {
  if (options.length === 0) return (answer) => answer;
  const labels = new Map<number | string, string>(options.map(({ value, label }) => [value, label]));
  return (answer) => labels.get(answer) ?? answer;
}
