import {
  EMPTY_PROJECT,
  type QdaCase,
  type QdaCode,
  type QdaNote,
  type QdaProject,
  type QdaSelection,
  type QdaSource,
  type QdaValue,
  type QdaVariable,
  sourceOfTurns,
  type Turn,
} from '@needfinder/file-formats';
import type { CodedMaterial } from '../codings/index.js';
import { derivedId } from './derived-id.js';
import { AGAINST } from './exchange-words.js';

/** A source to be, with the ids of what its turns are here. */
export interface StudySource {
  readonly id: string;
  readonly title: string;
  readonly respondentId: string | null;
  readonly values: readonly QdaValue[];
  /** `key` is what passages name: the id of a turn, or `answerKey`; null: nothing is coded in it. */
  readonly turns: readonly (Turn & { readonly key: string | null })[];
}

/** Everything of a study that a project of another program can hold. */
export interface StudyMaterial {
  readonly name: string;
  readonly codes: readonly QdaCode[];
  readonly variables: readonly QdaVariable[];
  readonly people: readonly { readonly id: string; readonly key: string; readonly values: readonly QdaValue[] }[];
  readonly sources: readonly StudySource[];
  readonly coded: Omit<CodedMaterial, 'answers'>;
}

export const answerKey = (responseId: string, questionId: string): string => `${responseId} ${questionId}`;
const MOST_NAME = 60;

const userIdOf = (coder: string): string => (/^[0-9a-f-]{36}$/.test(coder) ? coder : derivedId(`coder ${coder}`));
const AGAINST_NOTE: QdaNote = { id: derivedId('against'), ...AGAINST, userId: null };

/** A study as a REFI-QDA project: the same study gives the same project. */
export function studyProject({ name, codes, variables, people, sources, coded }: StudyMaterial): QdaProject {
  const known = new Set<string>();
  const learn = (all: readonly QdaCode[]): void =>
    all.forEach(({ id, children }) => {
      known.add(id);
      learn(children);
    });
  learn(codes);
  const passages = coded.passages.filter(({ codeId }) => known.has(codeId));
  const passagesOf = groupBy(
    passages,
    ({ turnId, responseId, questionId }) => turnId ?? answerKey(responseId!, questionId!),
  );
  const memosOf = groupBy(coded.memos, ({ turnId, interviewId }) => turnId ?? interviewId ?? '');
  const within = <T>(groups: ReadonlyMap<string, readonly T[]>, keys: readonly (string | null)[]): T[] =>
    keys.flatMap((key) => (key === null ? [] : (groups.get(key) ?? [])));
  const written = sources.map((source) => {
    const keys = source.turns.map(({ key }) => key);
    return sourceOf(source, within(passagesOf, keys), within(memosOf, [...keys, source.id]));
  });
  const ofPerson = groupBy(sources, ({ respondentId }) => respondentId ?? '');
  const notes = coded.memos.map(noteOf);
  const isUsed = passages.some(({ stance }) => stance === 'against');
  return {
    ...EMPTY_PROJECT,
    ...{ name, origin: 'Needfinder', variables, sources: written },
    users: [...coded.coderNames].map(([id, coderName]) => ({ id: userIdOf(id), name: coderName })),
    codes: codes.map((code) =>
      withMemos(
        code,
        groupBy(coded.memos, ({ needId, themeId }) => needId ?? themeId ?? ''),
      ),
    ),
    cases: people.map((person) => caseOf(person, ofPerson.get(person.id) ?? [])),
    notes: isUsed ? [...notes, AGAINST_NOTE] : notes,
  };
}

type Memo = CodedMaterial['memos'][number];

const noteOf = ({ id, text, author }: Memo): QdaNote => ({
  ...{ id, text, userId: userIdOf(author) },
  name: shortened(text.split('\n')[0]!),
});
/** Never in the middle of a character. */
const shortened = (text: string): string => Array.from(text).slice(0, MOST_NAME).join('');

const withMemos = (code: QdaCode, memos: ReadonlyMap<string, readonly Memo[]>): QdaCode => ({
  ...code,
  noteIds: (memos.get(code.id) ?? []).map(({ id }) => id),
  children: code.children.map((child) => withMemos(child, memos)),
});

function caseOf({ id, key, values }: StudyMaterial['people'][number], sources: readonly StudySource[]): QdaCase {
  const sourceIds = sources.map((source) => source.id);
  return { id, name: key, description: '', codeIds: [], values, sourceIds, selectionIds: [] };
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

function sourceOf(source: StudySource, passages: CodedMaterial['passages'], memos: readonly Memo[]): QdaSource {
  const { text, turns } = sourceOfTurns(source.turns);
  const points = Array.from(text);
  const startOf = new Map(
    source.turns.flatMap(({ key }, at) => (key === null ? [] : [[key, turns[at]!.start] as const])),
  );
  const selections = new Map<string, QdaSelection>();
  const select = (id: string, start: number, end: number): QdaSelection => {
    const key = `${start} ${end}`;
    const name = shortened(points.slice(start, end).join('').replaceAll('\n', ' '));
    const known = selections.get(key) ?? { id, name, start, end, userId: null, codings: [], noteIds: [] };
    selections.set(key, known);
    return known;
  };
  for (const { id, passageId, codeId, coder, stance, ...place } of passages) {
    const at = startOf.get(place.turnId ?? answerKey(place.responseId!, place.questionId!));
    if (at === undefined) continue;
    const one = select(passageId, at + place.start, at + place.end);
    const coding = { id, codeId, userId: userIdOf(coder), noteIds: stance === 'against' ? [AGAINST_NOTE.id] : [] };
    selections.set(`${one.start} ${one.end}`, { ...one, codings: [...one.codings, coding] });
  }
  for (const { id, turnId, start, end } of memos) {
    const at = turnId === null ? undefined : startOf.get(turnId);
    if (at === undefined) continue;
    const one = select(derivedId(`memo ${id}`), at + start!, at + end!);
    selections.set(`${one.start} ${one.end}`, { ...one, noteIds: [...one.noteIds, id] });
  }
  return {
    ...{ id: source.id, name: source.title, description: '', text, turns, values: source.values },
    selections: [...selections.values()].sort((one, other) => one.start - other.start || one.end - other.end),
    noteIds: memos.filter(({ turnId }) => turnId === null).map(({ id }) => id),
  };
}
