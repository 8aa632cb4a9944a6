import { compareText } from '../text-order.js';
import type { CorpusReader } from '../tokens.js';
import { isNounPhrase } from '../statements/grammar.js';
import { candidatePhrases } from './candidate-phrases.js';

/** A single word names a field, not a need: it wins only when nothing longer comes near. */
const LONE_WORD_COST = 2.2;
/** Phrases looked at for one that names something. */
const CHECKED = 12;

/**
 * The label of a group of texts: the phrase from its most central texts that says most of what the group shares.
 *
 * @param central - Texts of the group, nearest to its centre first.
 * @param weights - How telling each stem (and pair of stems) is for the group.
 * @param taken - Labels already given; the same words are not used twice.
 * @returns Words that stand like this in one of the texts; the shortest text when no phrase qualifies.
 */
export function verbatimLabel(
  central: readonly string[],
  weights: ReadonlyMap<string, number>,
  reader: CorpusReader,
  taken: ReadonlySet<string> = new Set(),
): string {
  const scores = new Map<string, { score: number; text: string }>();
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
      // Longer phrases collect more weight; the root keeps a strong pair ahead of a weak sentence.
      const score =
        (closeness * telling) / (phrase.stems.length === 1 ? LONE_WORD_COST : Math.sqrt(phrase.stems.length));
      const known = scores.get(key);
      if (known === undefined) scores.set(key, { score, text: phrase.text });
      else known.score += 0.5 * score;
    }
  });
  const ranked = [...scores.values()]
    .sort((a, b) => b.score - a.score || compareText(a.text, b.text))
    .slice(0, CHECKED);
  const best = reader.language === 'en' ? (ranked.find(({ text }) => isNounPhrase(text)) ?? ranked[0]) : ranked[0];
  return best?.text ?? [...central].sort((a, b) => a.length - b.length || compareText(a, b))[0] ?? '';
}
