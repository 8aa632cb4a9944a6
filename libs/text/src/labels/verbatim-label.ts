import { compareText } from '../text-order.js';
import type { CorpusReader } from '../tokens.js';
import { isNounPhrase } from '../statements/grammar.js';
import { candidatePhrases } from './candidate-phrases.js';

/** A single word names a field, not a need: it wins only when nothing longer comes near. */
const LONE_WORD_COST = 2.2;
/** What more words, and links between them ("solution of split view"), take from a phrase. */
const LENGTH_COST = 0.85;
const LINK_COST = 0.6;
/** A phrase around the best word takes its place from these shares of its score on, if several texts use it, or one. */
const SHARED_PHRASE = 0.2;
const ANY_PHRASE = 0.5;
/** Phrases looked at for one that names something. */
const CHECKED = 12;

/**
 * The label of a group of texts: the phrase from its most central texts that says most of what the group shares.
 *
 * @param central - Texts of the group, nearest to its centre first.
 * @param weights - How telling each stem (and pair of stems) is for the group.
 * @param taken - Labels already given; the same words are not used twice.
 * @returns Words that stand like this in one of the texts, two or more where a phrase around the most telling word has
 *   them; the shortest text when no phrase qualifies.
 */
export function verbatimLabel(
  central: readonly string[],
  weights: ReadonlyMap<string, number>,
  reader: CorpusReader,
  taken: ReadonlySet<string> = new Set(),
): string {
  const scores = new Map<string, { score: number; text: string; uses: number }>();
  central.forEach((text, rank) => {
    const closeness = 1 / (1 + rank / 6);
    for (const phrase of candidatePhrases(text, reader)) {
      const key = phrase.stems.join(' ');
      if (taken.has(key)) continue;
      const distinct = new Set(phrase.stems);
      if (distinct.size < phrase.stems.length) continue;
      let telling = 0;
      phrase.stems.forEach((stem, i) => {
        telling += weights.get(stem) ?? 0;
        if (i > 0) telling += weights.get(`${phrase.stems[i - 1]!} ${stem}`) ?? 0;
      });
      // Longer phrases collect more weight; the power keeps a strong pair ahead of half a sentence.
      const length = phrase.stems.length === 1 ? LONE_WORD_COST : phrase.stems.length ** LENGTH_COST;
      const isLinked = phrase.text.split(/\s+/u).length > phrase.stems.length;
      const score = ((closeness * telling) / length) * (isLinked ? LINK_COST : 1);
      const known = scores.get(key);
      if (known === undefined) scores.set(key, { score, text: phrase.text, uses: 1 });
      else {
        known.score += 0.5 * score;
        known.uses += 1;
      }
    }
  });
  const ranked = [...scores].sort((a, b) => b[1].score - a[1].score || compareText(a[1].text, b[1].text));
  const names = ranked.slice(0, CHECKED).find(([, { text }]) => mayName(text, reader)) ?? ranked[0];
  if (names === undefined) {
    return [...central].sort((a, b) => a.length - b.length || compareText(a, b))[0] ?? '';
  }
  const [key, { score, text }] = names;
  if (key.includes(' ')) return text;
  const longer = ranked.find(([other, candidate]) => {
    const stems = other.split(' ');
    const isShared = candidate.uses > 1 && candidate.score >= SHARED_PHRASE * score;
    const isNear = isShared || candidate.score >= ANY_PHRASE * score;
    return stems.length > 1 && stems.includes(key) && isNear && mayName(candidate.text, reader);
  });
  return longer?.[1].text ?? text;
}

const mayName = (text: string, reader: CorpusReader): boolean => reader.language !== 'en' || isNounPhrase(text);
