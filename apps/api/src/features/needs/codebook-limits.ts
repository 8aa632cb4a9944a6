/** What a code may say at most, in UTF-16 units. */
export const MOST_LABEL = 200;
export const MOST_STATEMENT = 2_000;
export const MOST_GUIDE = 5_000;
export const MOST_PHRASE = 200;
export const MOST_PHRASES = 50;
