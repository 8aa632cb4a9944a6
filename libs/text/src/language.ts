import type { DetectedLanguage } from './types.js';

/** The commonest short words of each language; a word may vote for several. */
const STOP_WORD_PROFILES: Readonly<Record<string, string>> = {
  en: 'the and to of a in is it i that for on with my not be are this have but you we was as at or an they can do so if when',
  es: 'el la de que y en un una los las por con no para es se lo como más pero mi me al del muy hay cuando son está',
  fr: 'le la les de des et en un une du que qui pour pas est je il dans sur avec ce ne plus au mais nous vous mon très sont',
  de: 'der die das und ist in zu den ich nicht es ein eine mit für auf von dem sich auch man wenn aber sind wir sehr mir nur',
  pt: 'o a os as de que e em um uma do da não para com é por mais no na eu se mas muito meu minha são ao dos quando está',
  it: 'il lo la i gli le di che e in un una per non è con del della mi si sono ma più come anche al da molto ho quando nel',
  nl: 'de het een en van in is dat ik niet te op voor met zijn er je maar ook als aan om bij wat dan heel geen mijn naar',
};

const languagesOfWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(STOP_WORD_PROFILES)) {
  for (const word of words.split(' ')) languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language]);
}

/**
 * Tells which language a text is written in by its stop words.
 *
 * @returns `und` with confidence 0 when no stop word occurs.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const votes = new Map<string, number>();
  let cast = 0;
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const languages = languagesOfWord.get(word) ?? [];
    for (const language of languages) votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
    if (languages.length > 0) cast += 1;
  }
  let best: DetectedLanguage = { language: 'und', confidence: 0 };
  for (const [language, vote] of votes) {
    if (vote / cast > best.confidence) best = { language, confidence: vote / cast };
  }
  return best;
}
