import { stopWordsOf } from '../stop-words.js';

/** Where a phrase stops: what follows is another thought. */
const STOP =
  /[.;:!?()[\]{}"“”]|\s[-–—]+\s|,\s|\s(?:but|because|since|although|though|so|which|who|that is|if|unless|until|even|instead|rather|too|like|also|except|despite|due to|in order|compared|such as|for example|for instance|e\.g\.?|i\.e\.?|etc|etc\.|or so|as well|please)\s|\sfor (?:an?|the|\d+|two|three|four|several|many|some|a few) (?:minute|hour|day|week|month|year)s?\b/iu;
const LAST_WORDS =
  /\s+(?:an?|the|of|for|in|on|to|with|and|or|at|by|from|as|is|are|be|was|were|it|i|we|you|they|them|that|this|when|while|where|how|what|without|into|onto|between|using|trying|having|not|very|really|more|also|still|only|just|easily|better|well|way|own|would|could|should|can|will|all|please|plz|pls|etc|anymore|anyway|now|today|lately|currently|yet|ever|\d+)$/iu;

const PRONOUNS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:my|our|your) own\b/giu, 'one’s own'],
  [/\b(?:my|our|your)\b/giu, 'the'],
  [/\b(?:myself|ourselves|yourself)\b/giu, 'oneself'],
  [/\b(?:me|us)\b/giu, 'people'],
];

/** Cuts a stretch of text down to the phrase it begins with, without loose ends; first person becomes general. */
export function phraseHead(raw: string, mostWords: number): string {
  const stretch = raw.split(STOP)[0]!.replace(/\s+/gu, ' ').trim().split(' ');
  const end = stretch.findIndex(beginsSentence);
  const words = end < 0 ? stretch : stretch.slice(0, end);
  let phrase = (words.length > mostWords ? wholePart(words.slice(0, mostWords)) : words)
    .join(' ')
    .replace(/[,.'’]+$/u, '');
  if (!/\p{Ll}/u.test(raw) && words.length > 2) phrase = phrase.toLowerCase();
  for (const [pronoun, general] of PRONOUNS) phrase = phrase.replace(pronoun, general);
  for (let before = ''; before !== phrase;) {
    before = phrase;
    phrase = phrase.replace(LAST_WORDS, '').trim();
  }
  return phrase;
}

/** "save my notes And then": a function word in capitals begins a sentence, with a full stop before it or without. */
const beginsSentence = (word: string, at: number): boolean =>
  at > 0 && /^\p{Lu}(?:\p{Ll}|['’]|$)/u.test(word) && stopWordsOf('en').has(word.toLowerCase().split(/['’]/u)[0]!);

/** A cut inside a part that a link begins ("… with other departments to let them") drops that part. */
function wholePart(words: readonly string[]): readonly string[] {
  const at = words.findLastIndex((word) => LINK.test(word));
  return at < FEWEST_WHOLE ? words : words.slice(0, at);
}

const LINK =
  /^(?:of|for|in|on|to|with|without|and|or|at|by|from|as|into|between|when|while|where|that|than|through|after|before)$/iu;
/** A phrase that would be left shorter stays as it was cut. */
const FEWEST_WHOLE = 3;
