import { type RedactionKey, redactTexts, replaceWords } from '@needfinder/text';
import type { PersonalDatumRow } from './personal-datum.entity.js';
import { byText, type StudyText } from './study-text.js';
import { textIdOf } from './text-place.js';

export interface AcceptedData {
  /** Texts that hold accepted data, in the order of their ids. */
  readonly texts: readonly StudyText[];
  readonly accepted: readonly PersonalDatumRow[];
  readonly redacted: readonly PersonalDatumRow[];
  /** Names that stand beside turns, each once and in order. */
  readonly spoken: readonly string[];
  /** An earlier key: what it knows keeps its placeholder. */
  readonly known: RedactionKey;
}

export interface NamedData {
  /** Those of the accepted that stand in a text. */
  readonly accepted: readonly PersonalDatumRow[];
  /** Placeholder of each of them, by its id. */
  readonly placeholders: ReadonlyMap<string, string>;
  /** Names beside turns that say more than the text does ("Margaret Chen" for "Margaret"), and their placeholders. */
  readonly labels: ReadonlyMap<string, string>;
  /** The known key and what had to be added. */
  readonly key: RedactionKey;
}

/** Gives accepted data their placeholders. The same data and key give the same placeholders. */
export function nameData({ texts, accepted, redacted, spoken, known }: AcceptedData): NamedData {
  const groups = byText(accepted);
  const marked = texts.map(({ place, text }) => ({ text, data: groups.get(textIdOf(place)) ?? [] }));
  const people = new Map(accepted.filter(({ kind }) => kind === 'person').map(({ words }) => [words!, '']));
  const told = spoken.filter((name) => replaceWords(name, people) !== name);
  const whole = (name: string) => [{ kind: 'person' as const, start: 0, end: Array.from(name).length }];
  const asTexts = told.map((name) => ({ text: name, data: whole(name) }));
  // Placeholders of earlier rounds are taken, whichever texts they stand in.
  const inUse = { text: [...redacted.map(({ placeholder }) => placeholder), ...spoken].join(' '), data: [] };
  const { texts: named, key } = redactTexts([...marked, ...asTexts, inUse], known);
  const placeholders = new Map(
    marked.flatMap(({ data }, t) => data.map(({ id }, d) => [id, named[t]!.data[d]!.placeholder] as const)),
  );
  return {
    accepted: accepted.filter(({ id }) => placeholders.has(id)),
    placeholders,
    labels: new Map(told.map((name, n) => [name, named[marked.length + n]!.text])),
    key,
  };
}
