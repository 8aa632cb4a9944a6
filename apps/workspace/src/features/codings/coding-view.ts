import { type Code, codeIdOf } from './codes.js';
import type { PlacedCoding } from './coding-store.js';

/** What of an interview is looked at. Null: everything. */
export interface CodingFilter {
  readonly speaker: string | null;
  readonly codeId: string | null;
  /** `engine`, or the id of a user. */
  readonly coder: string | null;
}
export const NO_FILTER: CodingFilter = { speaker: null, codeId: null, coder: null };

interface Spoken {
  readonly id: string;
  readonly speaker: string | null;
}

/** Codings by turn, in the order of the text, as far as the filter lets them through. */
export function codingsByTurn(
  codings: readonly PlacedCoding[],
  { codeId, coder }: CodingFilter,
): ReadonlyMap<string, readonly PlacedCoding[]> {
  const byTurn = new Map<string, PlacedCoding[]>();
  for (const coding of codings) {
    if ((codeId && codeIdOf(coding) !== codeId) || (coder && coding.coder !== coder)) continue;
    byTurn.set(coding.turnId, [...(byTurn.get(coding.turnId) ?? []), coding]);
  }
  for (const ofTurn of byTurn.values()) {
    ofTurn.sort((one, other) => one.start - other.start || other.end - one.end || one.id.localeCompare(other.id));
  }
  return byTurn;
}

/** The turns to show: those of the speaker, and where a code or coder is looked for, those that have codings of it. */
export function shownTurns<Turn extends Spoken>(
  turns: readonly Turn[],
  byTurn: ReadonlyMap<string, readonly PlacedCoding[]>,
  { speaker, codeId, coder }: CodingFilter,
): readonly Turn[] {
  if (!speaker && !codeId && !coder) return turns;
  const isSought = codeId !== null || coder !== null;
  const counts = (coding: PlacedCoding) => coding.status !== 'rejected';
  return turns.filter(
    (turn) => (!speaker || turn.speaker === speaker) && (!isSought || (byTurn.get(turn.id) ?? []).some(counts)),
  );
}

export interface CodeCount {
  readonly code: Code;
  /** Passages that somebody coded with it. */
  readonly coded: number;
  /** Passages for which the engine suggests it. */
  readonly suggested: number;
}

/** The codes of an interview, the most used first; two coders of one passage count once. */
export function codeCounts(codings: readonly PlacedCoding[], codes: ReadonlyMap<string, Code>): CodeCount[] {
  const coded = new Map<string, Set<string>>();
  const suggested = new Map<string, Set<string>>();
  for (const coding of codings) {
    if (coding.stale || coding.status === 'rejected') continue;
    const counts = coding.status === 'suggested' ? suggested : coded;
    const id = codeIdOf(coding);
    counts.set(id, (counts.get(id) ?? new Set()).add(`${coding.turnId} ${coding.start} ${coding.end}`));
  }
  const ids = new Set([...coded.keys(), ...suggested.keys()]);
  return [...ids]
    .flatMap((id) => codes.get(id) ?? [])
    .map((code) => ({ code, coded: coded.get(code.id)?.size ?? 0, suggested: suggested.get(code.id)?.size ?? 0 }))
    .sort(
      (one, other) =>
        other.coded - one.coded || other.suggested - one.suggested || one.code.position - other.code.position,
    );
}

/** The coding after the chosen one among those of a turn, around the end; the first when none is chosen. */
export function nextCoding(
  ofTurn: readonly PlacedCoding[],
  chosenId: string | null,
  by: 1 | -1,
): PlacedCoding | undefined {
  const standing = ofTurn.filter(({ status }) => status !== 'rejected');
  const at = standing.findIndex(({ id }) => id === chosenId);
  return at < 0 ? standing.at(by === 1 ? 0 : -1) : standing[(at + by + standing.length) % standing.length];
}
