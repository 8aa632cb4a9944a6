import type { MissingState } from '@needfinder/domain';
import type { ColumnProfile } from './column-profile.js';
import type { ScalePoint } from './mapping.js';
import { statedMissingBesideScale } from './missing-words.js';
import { recogniseScale, type Scale } from './scale.js';

/** What a statistics file says of a column by itself, so that nobody has to guess. JSON-serialisable. */
export interface StatedMeaning {
  readonly measure: 'nominal' | 'ordinal' | 'scale';
  /** Labelled answers: the words of the cells and the numbers they stand for, ascending. */
  readonly answers: readonly ScalePoint[];
  /** Words of cells that stand for the lack of an answer. */
  readonly missing: readonly string[];
  /** For a column that is one option of a question; `chosen` is the word of its cells that says so. */
  readonly choice: { readonly question: string; readonly option: string; readonly chosen: string } | null;
  readonly isWeight: boolean;
}

/** A value declared as missing without a word that says why is empty. */
export const statedMissingStates = ({ missing }: StatedMeaning): Record<string, MissingState> =>
  Object.fromEntries(missing.map((word) => [word, statedMissingBesideScale(word) ?? 'empty']));

/** The labelled answers, and numbers between them that have no label of their own. */
export function statedAnswers({ answers, missing }: StatedMeaning, { topValues }: ColumnProfile): ScalePoint[] {
  const known = new Set([...answers.map(({ label }) => label), ...missing]);
  const unlabelled = topValues.flatMap(({ value }) => {
    const number = Number(value);
    return known.has(value) || !Number.isFinite(number) ? [] : [{ label: value, value: number }];
  });
  return [...answers, ...unlabelled].sort((a, b) => a.value - b.value);
}

/** The scale of an ordinal column, and of any other whose words are one. */
export function statedScale(stated: StatedMeaning, profile: ColumnProfile): Scale | null {
  const points = statedAnswers(stated, profile);
  if (points.length < 2) return null;
  const recognised = recogniseScale(points.map(({ label }) => label));
  if (stated.measure !== 'ordinal' && recognised?.family == null) return null;
  return { family: recognised?.family ?? null, points, missing: statedMissingStates(stated) };
}
