import { InvalidError } from '@needfinder/domain';

/** What a code may say at most, in UTF-16 units. */
export const MOST_LABEL = 200;
export const MOST_STATEMENT = 2_000;
export const MOST_GUIDE = 5_000;
export const MOST_PHRASE = 200;
export const MOST_PHRASES = 50;
const MOST_CODES = 5_000;

/** @throws InvalidError `codebook.import.too-many` */
export function refuseTooMany<T>(name: string, codes: readonly T[]): readonly T[] {
  if (codes.length <= MOST_CODES + 1) return codes;
  const sentence = `${name} has ${codes.length} codes; at most ${MOST_CODES} are taken`;
  throw new InvalidError('codebook.import.too-many', sentence, { codes: codes.length, most: MOST_CODES });
}
