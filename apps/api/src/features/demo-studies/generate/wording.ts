import type { Rng } from '@needfinder/numeric';
import { pick } from './deck.js';
import { ALTERNATIVES, MISSPELLINGS } from './phrases/frames.js';
import { SLOTS } from './phrases/slots.js';

/** Replaces every `{slot}` by a word; amounts are in the person's own currency. */
export function fillSlots(rng: Rng, phrase: string, currency: string): string {
  const filled = phrase.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'amount') return `${currency}${amount(rng)}`;
    return pick(rng, SLOTS[slot as keyof typeof SLOTS]);
  });
  // A slot may stand at the start of a sentence inside the phrase.
  return filled.replace(/[.!?] [a-z]/g, (start) => start.toUpperCase());
}

function amount(rng: Rng): string {
  const value = rng.next() < 0.4 ? 10 * (12 + rng.int(80)) : 50 * (10 + rng.int(120));
  return value < 1000 ? String(value) : `${Math.floor(value / 1000)},${String(value % 1000).padStart(3, '0')}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const KEEPS_CAPITAL = /^(I\b|[A-Z]{2}|(January|February|March|April|May|June|August|September|October|November)\b)/;

/** A sentence as the continuation of another: its first letter is small, but for "I" and names. */
export const inSentence = (text: string): string =>
  KEEPS_CAPITAL.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

/** Ends a sentence that has no end yet. */
export const sentence = (text: string): string => (/[.!?…]$/.test(text) ? capitalised(text) : `${capitalised(text)}.`);

const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(do|does|did|is|are|was|were|would|could|should|has) not\b/g, "$1n't"],
  [/\bcannot\b/g, "can't"],
  [/\bwill not\b/g, "won't"],
  [/\bI am (?=\w)/g, "I'm "],
  [/\b([Ii]t|[Tt]hat) is (?=\w)/g, "$1's "],
  [/\bI would (?=(love|rather|like|pay|say)\b)/g, "I'd "],
  [/\bI have (?=(never|been|had|tried|found|written|already)\b)/g, "I've "],
];

/** Spoken English: "do not" becomes "don't". */
export const contracted = (text: string): string =>
  CONTRACTIONS.reduce((spoken, [long, short]) => spoken.replace(long, short), text);

/** Says some of it in other words. */
export function rephrased(rng: Rng, text: string): string {
  return Object.entries(ALTERNATIVES).reduce((said, [phrase, others]) => {
    if (rng.next() < 0.45) return said;
    return said.replace(new RegExp(`\\b${phrase}\\b`), () => pick(rng, others));
  }, text);
}

/** Text as people type it on a phone: misspelt, in small letters, without a full stop, or as it should be. */
export function typed(rng: Rng, text: string): string {
  let answer = rng.next() < 0.75 ? contracted(text) : text;
  if (rng.next() < 0.09) answer = misspelt(rng, answer);
  const manner = rng.next();
  if (manner < 0.16)
    return answer
      .toLowerCase()
      .replace(/\.$/, '')
      .replaceAll("'", rng.next() < 0.5 ? '' : "'");
  if (manner < 0.42) return answer.replace(/\.$/, '');
  if (manner < 0.46) return answer.replace(/\.$/, '!');
  if (manner < 0.48) return answer.replace(/\.$/, '...');
  return answer;
}

function misspelt(rng: Rng, text: string): string {
  const known = text.replace(/\b\w+\b/g, (word) => MISSPELLINGS[word] ?? word);
  if (known !== text) return known;
  const words = text.split(' ');
  const long = words.map((word, i) => (/^[a-z]{6,}$/.test(word) ? i : -1)).filter((i) => i >= 0);
  if (long.length === 0) return text;
  const at = pick(rng, long);
  const word = words[at]!;
  const swap = 1 + rng.int(word.length - 3);
  words[at] = word.slice(0, swap) + word[swap + 1]! + word[swap]! + word.slice(swap + 2);
  return words.join(' ');
}
