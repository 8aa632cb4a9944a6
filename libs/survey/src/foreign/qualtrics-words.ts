import type { Placeholders } from './definition-writer.js';
import { isJson, type Json, listIn, objectIn, own } from './foreign-survey.js';
import type { Spoken } from './spoken.js';

/** `${q://QID3/ChoiceTextEntryValue}`, `${e://Field/source}`. */
export const PLACEHOLDERS: Placeholders = {
  pattern: /\$\{([^{}]{1,300})\}/g,
  nameOf: (found) => /^(?:q:\/\/(QID\d+)(?:\/|$)|e:\/\/Field\/(.+)$)/.exec(found)?.slice(1).find(Boolean) ?? found,
};

/** A choice or an answer of Qualtrics. */
export interface Entry {
  readonly code: string;
  readonly spoken: Spoken;
  readonly isOpen: boolean;
  readonly isExclusive: boolean;
  readonly isConditional: boolean;
}

/** Words of a question in all its languages; its own come first. */
export function questionWords(json: Json, read: (words: Json) => unknown): Spoken {
  const languages = Object.entries(objectIn(json, 'Language')).flatMap(([language, words]) => {
    const text = isJson(words) ? read(words) : undefined;
    return typeof text === 'string' ? [[language, text] as const] : [];
  });
  const first = read(json);
  return new Map([
    ['default', typeof first === 'string' || typeof first === 'number' ? String(first) : ''],
    ...languages,
  ]);
}

/** Choices (or answers) in the order in which they are shown. */
export function entriesOf(json: Json, list: 'Choices' | 'Answers', order: 'ChoiceOrder' | 'AnswerOrder'): Entry[] {
  const given = own(json, list);
  const entries = isJson(given)
    ? given
    : Object.fromEntries(listIn(json, list).map((one, at) => [String(at + 1), one]));
  const ordered = listIn(json, order).map(String);
  const codes = ordered.length > 0 ? ordered : Object.keys(entries);
  return codes.flatMap((code) => {
    const entry = own(entries, code);
    if (!isJson(entry)) return [];
    const isOn = (setting: string) => own(entry, setting) === true || own(entry, setting) === 'true';
    return [
      {
        code,
        spoken: questionWords(json, (words) => own(objectIn(objectIn(words, list), code), 'Display')),
        isOpen: isOn('TextEntry'),
        isExclusive: isOn('ExclusiveAnswer'),
        isConditional: own(entry, 'DisplayLogic') !== undefined,
      },
    ];
  });
}
