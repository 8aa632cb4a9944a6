import type { NeedMention, Stance } from './types.js';

type Judging = Pick<NeedMention, 'kind' | 'polarity'>;

/**
 * Says of each mention of one need whether it supports the need or speaks against it.
 *
 * A need that most people praise ("the reminders save me time") is contradicted by complaints; one that most complain
 * of, or wish for, is contradicted by whoever has no such trouble. A wish supports either: it says what is wanted.
 *
 * @returns One per mention, in order; at least half of them `for`.
 */
export function stancesOf(mentions: readonly Judging[]): Stance[] {
  const praises = mentions.filter(isPraise).length;
  const isPraised = praises > mentions.length / 2;
  return mentions.map((mention) => {
    const contradicts = isPraised ? mention.polarity < 0 : isPraise(mention);
    return contradicts ? 'against' : 'for';
  });
}

const isPraise = ({ kind, polarity }: Judging): boolean => polarity > 0 && kind !== 'desire';
