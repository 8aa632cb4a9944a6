import { asciiWords } from './ascii-words.js';
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
const ASCII = /^[\0-\x7f]*$/;
const MOST_CHARACTERS = 2_000;
/** More words would not change the verdict. */
const ENOUGH_VOTES = 12;
/** A text with fewer common words among as many is decided by them. */
const MOST_WORDS = 60;

const LANGUAGES = Object.keys(STOP_WORD_PROFILES);
/** Places in `LANGUAGES`. */
const languagesOfWord = new Map<string, number[]>();
LANGUAGES.forEach((language, place) => {
  for (const word of STOP_WORD_PROFILES[language]!.split(/\s+/)) {
    languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), place]);
  }
});

/**
 * Tells which language a text is written in: by its script, else by stop words and telling letters.
 *
 * @returns `und` with confidence 0 when nothing speaks for any language. Confidence is the winner's share of the votes,
 *   lowered for texts with few votes.
 *
 * Source: the common-words method of Grefenstette (1995), JADT, "Comparing two language identification schemes".
 */
export function detectLanguage(text: string): DetectedLanguage {
  const begun = text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS) : text;
  const isAscii = ASCII.test(begun);
  const lower = isAscii ? begun.toLowerCase() : begun.normalize('NFC').toLowerCase();
  // Latin text is the common case; nine script patterns cost more than the votes.
  if (!isAscii && /[\u0370-\u1fff\u3040-\uffdc]/u.test(lower)) {
    for (const [script, language] of SCRIPTS) if (script.test(lower)) return { language, confidence: 0.9 };
  }
  const votes = new Float64Array(LANGUAGES.length);
  let cast = 0;
  const words = isAscii ? asciiWords(lower, MOST_WORDS) : (lower.match(WORD) ?? []);
  for (const word of words) {
    const languages = languagesOfWord.get(word);
    if (languages === undefined) continue;
    for (const language of languages) votes[language]! += 1 / languages.length;
    cast += 1;
    if (cast > ENOUGH_VOTES) break;
  }
  if (!isAscii || lower.includes('ij')) {
    for (const [letters, language] of TELLING_LETTERS) {
      if (!letters.test(lower)) continue;
      const weight = language === 'nl' ? 0.3 : 0.8;
      votes[LANGUAGES.indexOf(language)]! += weight;
      cast += weight;
    }
  }
  if (cast === 0) return { language: 'und', confidence: 0 };
  const most = Math.max(...votes);
  return { language: LANGUAGES[votes.indexOf(most)]!, confidence: (most / cast) * (cast / (cast + 0.5)) };
}
