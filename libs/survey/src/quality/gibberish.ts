const SHORTEST = 4;
/** More letters in a row without a vowel are rare in words, and then vowels stand around them (“Angstschweiß”). */
const MANY_CONSONANTS = 6;
const FEWEST_VOWELS = 0.25;
const VOWELS = 'aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýāēīōūěů';

/**
 * Whether a text is no words: one character again and again, keys hit at random, or no letter at all. Scripts without
 * vowel letters of this kind (Arabic, Chinese …) are judged by repetition alone.
 */
export function isGibberish(text: string): boolean {
  const letters = text.toLowerCase().replace(/[^\p{L}]/gu, '');
  if (text.trim().length < SHORTEST) return false;
  if (letters === '') return !/\p{N}/u.test(text);
  if (/^(.{1,3})\1{3,}.?.?$/u.test(letters)) return true;
  if (!/^\p{Script=Latin}+$/u.test(letters)) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const broken = words.filter(
    (word) => longestWithoutVowel(word) >= MANY_CONSONANTS && vowelShare(word) < FEWEST_VOWELS,
  );
  return vowelShare(letters) === 0 || broken.length > words.length / 2;
}

const vowelShare = (word: string): number =>
  [...word].filter((letter) => VOWELS.includes(letter)).length / Math.max(word.length, 1);

function longestWithoutVowel(word: string): number {
  let longest = 0;
  let run = 0;
  for (const letter of word) {
    run = VOWELS.includes(letter) ? 0 : run + 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
