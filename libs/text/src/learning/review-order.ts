/** A passage that waits for a decision. */
export interface WaitingPassage {
  readonly id: string;
  /** Of what would be decided, in [0, 1]. */
  readonly probability: number;
  /** The need or theme it belongs to; passages of one say much the same. */
  readonly cluster: string;
}

/**
 * The order in which decisions teach most: the least certain passage of each cluster first, then the second of each.
 *
 * @returns Every passage once. It depends on the passages alone, not on their order.
 *
 * Source: uncertainty sampling after Lewis & Gale (1994), SIGIR; one per cluster after Timoshenko & Hauser (2019),
 * Marketing Science 38:1-20, whose aim is ours: different needs found per passage read.
 */
export function reviewOrder<T extends WaitingPassage>(waiting: readonly T[]): T[] {
  const leastCertainFirst = waiting.toSorted((a, b) => certainty(a) - certainty(b) || (a.id < b.id ? -1 : 1));
  const before = new Map<string, number>();
  return leastCertainFirst
    .map((passage) => {
      const round = before.get(passage.cluster) ?? 0;
      before.set(passage.cluster, round + 1);
      return { passage, round };
    })
    .sort((a, b) => a.round - b.round)
    .map(({ passage }) => passage);
}

const certainty = ({ probability }: WaitingPassage): number => Math.abs(probability - 0.5);
