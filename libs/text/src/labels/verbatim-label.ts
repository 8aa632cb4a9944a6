import { compareText } from '../text-order.js';
import type { CorpusReader } from '../tokens.js';
import { candidatePhrases } from './candidate-phrases.js';
import { topicForm } from './topic-phrase.js';

/** A single word names a field, not a need: it wins only when nothing longer comes near. */
const LONE_WORD_COST = 2.2;
/** What more words, and links between them ("solution of split view"), take from a phrase. */
const LENGTH_COST = 0.85;
const LINK_COST = 0.6;
/** What is done to a thing is a name too, but the thing itself is the better one. */
const ACTIVITY_COST = 0.7;
/** A phrase around the best word takes its place from these shares of its score on, if several texts use it, or one. */
const SHARED_PHRASE = 0.2;
const ANY_PHRASE = 0.5;
/** Phrases looked at for one that names something. */
const CHECKED = 40;
/** Of a handful of texts, half of the words are enough. */
const FEW = 8;
/** Every word of a label is used by so many texts of the group, and by this share of them up to five. */
const FEWEST_USES = 2;
const SHARE_OF_USES = 0.03;
const MOST_USES = 5;

export interface LabelSource {
  /** Texts of the group, nearest to its centre first; the label is taken from these. */
  readonly central: readonly string[];
  /** How telling each stem (and pair of stems) is for the group. */
  readonly weights: ReadonlyMap<string, number>;
  /** All texts of the group. */
  readonly members: readonly string[];
}

/** A phrase that a group may be called by. */
export interface Candidate {
  text: string;
  readonly stems: readonly string[];
  score: number;
  uses: number;
}

/**
 * The label of a group of texts: the phrase from its most central texts that says most of what the group shares.
 *
 * @param taken - Labels already given, as stems; the same words are not used twice.
 * @returns Words that stand like this in one of the texts, all of them used by several texts of the group where there
 *   is such a phrase; two words or more where a phrase around the most telling word has them. English labels name a
 *   thing or an activity. The shortest text when no phrase qualifies.
 */
export function verbatimLabel(
  { central, weights, members }: LabelSource,
  reader: CorpusReader,
  taken: ReadonlySet<string> = new Set(),
): string {
  const ranked = rankedPhrases({ central, weights }, reader, taken);
  const isShared = sharedStems(members, reader);
  const isFew = members.length < FEW;
  const named = ranked
    .filter(({ stems }) => stems.filter(isShared).length >= (isFew ? stems.length / 2 : stems.length))
    .slice(0, CHECKED)
    .flatMap((candidate) => {
      const cost = namingCost(candidate.text, reader);
      return cost === null ? [] : [{ ...candidate, score: candidate.score * cost }];
    })
    .sort((a, b) => b.score - a.score || compareText(a.text, b.text));
  const best = named[0] ?? ranked.slice(0, CHECKED).find(({ text }) => namingCost(text, reader) !== null) ?? ranked[0];
  if (best === undefined) {
    return [...central].sort((a, b) => a.length - b.length || compareText(a, b))[0] ?? '';
  }
  if (best.stems.length > 1) return best.text;
  const longer = named.find(({ stems, uses, score }) => {
    const isNear = (uses > 1 && score >= SHARED_PHRASE * best.score) || score >= ANY_PHRASE * best.score;
    return stems.length > 1 && stems.includes(best.stems[0]!) && isNear;
  });
  return longer?.text ?? best.text;
}

/** Phrases of the central texts, the most telling and most central first; none with the words of a label already given. */
export function rankedPhrases(
  { central, weights }: Pick<LabelSource, 'central' | 'weights'>,
  reader: CorpusReader,
  taken: ReadonlySet<string> = new Set(),
): Candidate[] {
  const candidates = new Map<string, Candidate>();
  central.forEach((text, rank) => {
    const closeness = 1 / (1 + rank / 6);
    for (const phrase of candidatePhrases(text, reader)) {
      const key = phrase.stems.join(' ');
      if (taken.has(key) || new Set(phrase.stems).size < phrase.stems.length) continue;
      let telling = 0;
      phrase.stems.forEach((stem, i) => {
        telling += weights.get(stem) ?? 0;
        if (i > 0) telling += weights.get(`${phrase.stems[i - 1]!} ${stem}`) ?? 0;
      });
      // Longer phrases collect more weight; the power keeps a strong pair ahead of half a sentence.
      const length = phrase.stems.length === 1 ? LONE_WORD_COST : phrase.stems.length ** LENGTH_COST;
      const isLinked = phrase.text.split(/\s+/u).length > phrase.stems.length;
      const score = ((closeness * telling) / length) * (isLinked ? LINK_COST : 1);
      const known = candidates.get(key);
      if (known === undefined)
        candidates.set(key, { ...phrase, text: phrase.text.replace(/\s+/gu, ' '), score, uses: 1 });
      else {
        if (isShouted(known.text) && !isShouted(phrase.text)) known.text = phrase.text;
        known.score += 0.5 * score;
        known.uses += 1;
      }
    }
  });
  return [...candidates.values()].sort((a, b) => b.score - a.score || compareText(a.text, b.text));
}

const isShouted = (text: string): boolean => /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text);

/** Whether several texts of the group use a stem. */
function sharedStems(members: readonly string[], reader: CorpusReader): (stem: string) => boolean {
  const uses = new Map<string, number>();
  for (const text of members) {
    for (const stem of new Set(reader.read(text))) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  }
  const fewest = Math.min(MOST_USES, Math.max(FEWEST_USES, Math.round(SHARE_OF_USES * members.length)));
  return (stem) => (uses.get(stem) ?? 0) >= Math.min(fewest, members.length);
}

/** What the form of a phrase takes from its score; null when it names nothing. Only English can be told. */
function namingCost(text: string, reader: CorpusReader): number | null {
  if (reader.language !== 'en') return 1;
  const form = topicForm(text);
  return form === null ? null : form === 'activity' ? ACTIVITY_COST : 1;
}
