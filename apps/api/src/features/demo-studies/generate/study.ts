import type { NeedKey } from './needs.js';

export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** What an open answer was made from; `against` = praise, the counter-evidence of its needs. */
export interface AnswerTruth {
  readonly about: 'need' | 'against' | 'off-topic' | 'non-answer' | 'empty';
  readonly needs: readonly NeedKey[];
}

/** What was planted, so that tests and benchmarks can say how much of it was found again. */
export interface PlantedTruth {
  /** Number of segments; 1 = nobody was grouped. */
  readonly k: number;
  readonly segments: readonly { readonly key: string; readonly name: string; readonly share: number }[];
  readonly needs: readonly { readonly key: NeedKey; readonly statement: string }[];
  /** Index into `segments` by respondent id; empty where there are none. */
  readonly segmentOf: Readonly<Record<string, number>>;
  readonly hardest: Readonly<Record<string, AnswerTruth>>;
  readonly wish: Readonly<Record<string, AnswerTruth>>;
  /** By file name: who speaks, and about which needs. */
  readonly interviews: Readonly<Record<string, { readonly respondentId: string; readonly needs: readonly NeedKey[] }>>;
}

/** A synthetic study: files as a researcher would bring them, and the truth they were made from. */
export interface GeneratedStudy {
  readonly files: readonly TextFile[];
  readonly interviews: readonly TextFile[];
  readonly truth: PlantedTruth;
}
