/** Fewer words than this are shared by chance: "How important is …" is a question, "I want" is not. */
const FEWEST_WORDS = 3;
/** Where an English question hands over to its item: "How important is it to you to | find a note?" */
const HANDS_OVER = /^(?:to|that|with|of|for|about|by|can|is|are|you|your)$/i;

/**
 * How many words several questions begin with alike before each names its own item. Words that the items happen to share
 * ("find a …") stay with the items, so far as an English hand-over tells.
 *
 * @param questions - At least one, each split at its spaces.
 * @returns 0 when they share fewer than three words, or when one of them would be left without an item.
 */
export function sharedOpening(questions: readonly (readonly string[])[]): number {
  const [first, ...others] = questions;
  if (!first) return 0;
  const isShared = (at: number) => others.every((words) => words[at]?.toLowerCase() === first[at]!.toLowerCase());
  const most = Math.min(...questions.map((words) => words.length)) - 1;
  let shared = 0;
  while (shared < most && isShared(shared)) shared += 1;
  const handedOver = first.slice(0, shared).findLastIndex((word) => HANDS_OVER.test(word)) + 1;
  const opening = handedOver >= FEWEST_WORDS ? handedOver : shared;
  return opening >= FEWEST_WORDS ? opening : 0;
}

/** Neighbours in groups that share an opening, each as long as it can be. Cost: linear. */
export function groupByOpening<T>(items: readonly T[], wordsOf: (item: T) => readonly string[]): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    // What each shares with the first, all share.
    if (group && sharedOpening([group[0]!, item].map(wordsOf)) > 0) group.push(item);
    else groups.push([item]);
  }
  return groups;
}
