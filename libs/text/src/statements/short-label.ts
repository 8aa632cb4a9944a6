/** Words that a label may have, articles apart. */
const MOST_WORDS = 6;
const FEWEST_WORDS = 2;
const ARTICLE = /^(?:an?|the)$/iu;
const ARTICLE_FIRST = /^(?:an?|the)\s+/iu;
/** Where a phrase can be cut; "of" holds on to the word before it ("a history | of values"). */
const LINK =
  /^(?:for|in|on|to|with|without|and|or|at|by|from|as|into|between|when|while|where|that|than|through|after|before|using|over|about)$/iu;

/**
 * A phrase as a label: whole while it is short, else up to the last link that leaves it so ("run a long calculation
 * overnight | on a server with …").
 */
export function shortLabel(phrase: string): string {
  const words = phrase.replace(ARTICLE_FIRST, '').split(' ');
  const counts = words.map((_, at) => words.slice(0, at).filter((word) => !ARTICLE.test(word)).length);
  if (counts.at(-1)! < MOST_WORDS) return words.join(' ');
  const end = words.findLastIndex(
    (word, at) => LINK.test(word) && counts[at]! <= MOST_WORDS && counts[at]! >= FEWEST_WORDS,
  );
  return (end < 0 ? words : words.slice(0, end)).join(' ');
}
