import type { PersonalKind } from '../../gql/schema.generated.js';

/** What a datum is called beside its words. */
export const KIND_NAMES: Readonly<Record<PersonalKind, string>> = {
  PERSON: 'Person',
  E_MAIL: 'E-mail',
  PHONE: 'Phone',
  ADDRESS: 'Address',
  HANDLE: 'Handle',
  URL: 'Link',
  CARD: 'Card',
  IBAN: 'Account',
};

/** Places of a text where these words stand, in code points; whole words only. */
export function placesOf(text: string, words: string): { start: number; end: number }[] {
  const sought = [...words.trim()];
  if (sought.length === 0) return [];
  const characters = [...text];
  const isWord = (character: string | undefined) => /[\p{L}\p{N}]/u.test(character ?? '');
  return characters.flatMap((_, start) => {
    const end = start + sought.length;
    const isThere = sought.every((character, at) => characters[start + at] === character);
    return isThere && !isWord(characters[start - 1]) && !isWord(characters[end]) ? [{ start, end }] : [];
  });
}
