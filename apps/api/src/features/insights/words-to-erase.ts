import type { StoredAnswers } from '@needfinder/domain';
import { keyWithoutContact, tellsContact } from '@needfinder/survey';
import { splitPassages } from '@needfinder/text';
import type { SaidWords } from './said-words.repository.js';

/** What is shorter may be anybody's: "It is slow" in a page is no quote. UTF-16 units. */
const SHORTEST_QUOTE = 20;

/** Who is erased, as far as it tells how to reach them. */
export interface ErasedPerson {
  readonly id: string;
  readonly key: string;
  readonly storedAttributes: StoredAnswers;
}

/**
 * What is taken out of texts of others when people are erased: what they said and each sentence of it, unless it is so
 * short that it may be anybody's, and what tells how to reach them, however short.
 */
export function wordsToErase(people: readonly ErasedPerson[], said: readonly SaidWords[]): Set<string> {
  const own = said.filter(({ isOwn }) => isOwn).flatMap(({ text }) => [text, ...splitPassages(text).map(wordsOf)]);
  const attributes = people.flatMap(({ storedAttributes }) => Object.entries(storedAttributes));
  return new Set([
    ...own.map((text) => text.trim()).filter(({ length }) => length >= SHORTEST_QUOTE),
    ...said.filter(({ text, headers }) => tellsContact(headers)(text)).map(({ text }) => text.trim()),
    ...attributes.flatMap(([key, value]) => (tellsContact([key])(value) ? [value].flat().map(String) : [])),
    ...people.flatMap((person) => (keyWithoutContact(person) === person.key ? [] : person.key)),
  ]);
}

const wordsOf = ({ text }: { readonly text: string }): string => text;
