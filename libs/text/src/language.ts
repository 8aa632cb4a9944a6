import type { DetectedLanguage } from './types.js';

/** The commonest short words of each language; a word of several languages votes for each of them a little. */
const STOP_WORD_PROFILES: Readonly<Record<string, string>> = {
  en: `the and to of a in is it i that for on with my not be are this have but you we was as at or an they can do so if when would
from there what which more has had were will just by no some could should don't isn't how get it's i'm use`,
  es: `el la de que y en un una los las por con no para es se lo como más pero mi me al del muy hay cuando son está yo su sin este
esta todo también puede ser tener tiene necesito`,
  fr: `le la les de des et en un une du que qui pour pas est je il dans sur avec ce ne plus au mais nous vous mon très sont ou par cette
j'ai c'est on aux fait être avoir il'y trop`,
  de: `der die das und ist in zu den ich nicht es ein eine mit für auf von dem sich auch man wenn aber sind wir sehr mir nur wie zum zur
oder bei dass werden kann keine mehr`,
  pt: `o a os as de que e em um uma do da não para com é por mais no na eu se mas muito meu minha são ao dos quando está isso tem ser
também fazer você pelo nas`,
  it: `il lo la i gli le di che e in un una per non è con del della mi si sono ma più come anche al da molto ho quando nel alla delle dei
questo essere fare troppo`,
  nl: `de het een en van in is dat ik niet te op voor met zijn er je maar ook als aan om bij wat dan heel geen mijn naar kan worden deze
nog moet meer`,
};

/** Letters that few other of the languages above use. */
const TELLING_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[ñ¿¡]/u, 'es'],
  [/ß|[äöü]/u, 'de'],
  [/[ãõ]|ções|ção/u, 'pt'],
  [/[œêîûèù]|ç[ao]/u, 'fr'],
  [/[àèìòù](?=\s|$)/u, 'it'],
  [/ij/u, 'nl'],
];

/** Scripts that name their language, or the one most written in them. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
];

const WORD = /\p{L}+(?:['’]\p{L}+)?/gu;
const ASCII_WORD = /[a-z]+(?:'[a-z]+)?/g;
const MOST_CHARACTERS = 2_000;
/** More words would not change the verdict. */
const ENOUGH_VOTES = 12;

const languagesOfWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(STOP_WORD_PROFILES)) {
  for (const word of words.split(/\s+/)) languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language]);
}

/**
 * Tells which language a text is written in: by its script, else by stop words and telling letters.
 *
 * @returns `und` with confidence 0 when nothing speaks for any language. Confidence is the winner's share of the votes,
 *   lowered for texts with few votes.
 *
 * Source: the common-words method of Grefenstette (1995), JADT, "Comparing two language identification schemes".
 */
export function detectLanguage(text: string): DetectedLanguage {
  const lower = text.slice(0, MOST_CHARACTERS).normalize('NFC').toLowerCase();
  // Latin text is the common case; nine script patterns cost more than the votes.
  if (/[\u0370-\u1fff\u3040-\uffdc]/u.test(lower)) {
    for (const [script, language] of SCRIPTS) if (script.test(lower)) return { language, confidence: 0.9 };
  }
  const votes = new Map<string, number>();
  let cast = 0;
  const vote = (language: string, weight: number): void => {
    votes.set(language, (votes.get(language) ?? 0) + weight);
    cast += weight;
  };
  const isAccented = /[\u0080-\u{10ffff}]/u.test(lower);
  for (const [word] of lower.matchAll(isAccented ? WORD : ASCII_WORD)) {
    const languages = languagesOfWord.get(word);
    if (languages !== undefined) for (const language of languages) vote(language, 1 / languages.length);
    if (cast > ENOUGH_VOTES) break;
  }
  if (isAccented || lower.includes('ij')) {
    for (const [letters, language] of TELLING_LETTERS)
      if (letters.test(lower)) vote(language, language === 'nl' ? 0.3 : 0.8);
  }
  let language = 'und';
  let most = 0;
  for (const [candidate, weight] of votes) {
    if (weight > most) {
      most = weight;
      language = candidate;
    }
  }
  return cast === 0 ? { language, confidence: 0 } : { language, confidence: (most / cast) * (cast / (cast + 0.5)) };
}
