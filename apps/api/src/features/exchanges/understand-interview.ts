import {
  type QdaNote,
  type QdaSelection,
  type QdaSource,
  spanInTurns,
  turnsOfSource,
  withPlainLineEnds,
} from '@needfinder/file-formats';
import { languageOf, soundOf } from '@needfinder/text';
import type { ExchangedCoding, ExchangedInterview, ExchangedMemo, PlaceInTurn } from './exchange-content.js';
import { saysAgainst } from './exchange-words.js';

export interface InterviewGround {
  readonly codes: ReadonlySet<string>;
  /** To code with a case says whose words they are. */
  readonly cases: ReadonlySet<string>;
  readonly notes: ReadonlyMap<string, QdaNote>;
  /** Place of a user of the file among the coders; null: the file does not say who. */
  readonly coderOf: (userId: string | null) => number;
  /** Counts what stays behind. */
  readonly leave: (what: 'emptyPassages' | 'unknownCodes') => void;
}

const MOST_TITLE = 200;

export const titleOf = (name: string): string => name.trim().slice(0, MOST_TITLE) || 'Untitled';
/** A memo of its name and its text; where the name is how the text begins, the text says both. */
export const memoText = ({ name, text }: Pick<QdaNote, 'name' | 'text'>): string =>
  (text.startsWith(name) ? text : `${name}\n\n${text}`).trim();

/** A source as an interview: turns, what is coded in them and what is noted. Null when it says nothing. */
export function understandInterview(
  given: QdaSource,
  ground: InterviewGround,
): Omit<ExchangedInterview, 'person' | 'values'> | null {
  const source = withPlainLineEnds(given);
  const placed = turnsOfSource(source);
  if (placed.every(({ text }) => text.trim() === '')) return null;
  const turns = placed.map(({ speaker, role, text, startMs }) => ({ speaker, role, text, startMs }));
  const marks = source.selections.map((selection) => ({ selection, places: spanInTurns(placed, selection) }));
  const whole = [...memosOf(source, null, null, ground), ...described(source, ground)];
  const noted = marks.flatMap(({ selection, places }) => memosOfSelection(selection, places[0] ?? null, ground));
  return {
    title: titleOf(source.name),
    language: languageOf(turns.map(({ text }) => text)),
    turns,
    codings: marks.flatMap(({ selection, places }) => codingsOf(selection, places, turns, ground)),
    memos: [...whole, ...noted],
  };
}

function codingsOf(
  { codings, userId }: QdaSelection,
  places: readonly PlaceInTurn[],
  turns: ExchangedInterview['turns'],
  { codes, cases, notes, coderOf, leave }: InterviewGround,
): ExchangedCoding[] {
  const withCodes = codings.filter(({ codeId }) => !cases.has(codeId));
  if (places.length === 0 && withCodes.length > 0) leave('emptyPassages');
  const sounding = places.map((place) => ({
    ...place,
    ...soundOf(Array.from(turns[place.turn]!.text).slice(place.start, place.end).join('')),
  }));
  return withCodes.flatMap((coding) => {
    if (!codes.has(coding.codeId)) leave('unknownCodes');
    if (!codes.has(coding.codeId) || places.length === 0) return [];
    const isAgainst = coding.noteIds.some((id) => notes.has(id) && saysAgainst(notes.get(id)!));
    const coder = coderOf(coding.userId ?? userId);
    const stance = isAgainst ? ('against' as const) : ('for' as const);
    return sounding.map((place) => ({ ...place, code: coding.codeId, coder, stance }));
  });
}

const memosOfSelection = (selection: QdaSelection, place: PlaceInTurn | null, ground: InterviewGround) => [
  ...memosOf(selection, place, selection.userId, ground),
  ...selection.codings.flatMap((coding) => memosOf(coding, place, coding.userId ?? selection.userId, ground)),
];

export function memosOf(
  { noteIds }: { readonly noteIds: readonly string[] },
  place: PlaceInTurn | null,
  userId: string | null,
  { notes, coderOf }: Pick<InterviewGround, 'notes' | 'coderOf'>,
): ExchangedMemo[] {
  return noteIds.flatMap((id) => {
    const note = notes.get(id);
    if (!note || saysAgainst(note) || memoText(note) === '') return [];
    return [{ text: memoText(note), coder: coderOf(note.userId ?? userId), place }];
  });
}

const described = ({ description }: QdaSource, { coderOf }: InterviewGround): ExchangedMemo[] =>
  description.trim() === '' ? [] : [{ text: description.trim(), coder: coderOf(null), place: null }];
