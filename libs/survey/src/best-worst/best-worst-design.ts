import { createRng, type Rng } from '@needfinder/numeric';

export interface DesignOptions {
  /** Items to compare. */
  readonly items: number;
  /** Items on one screen. */
  readonly perSet: number;
  /** Screens. */
  readonly sets: number;
  readonly seed: number;
}
/** How even a design is. Even means: every item, and every pair of items, is seen equally often. */
export interface DesignQuality {
  readonly leastShown: number;
  readonly mostShown: number;
  readonly leastTogether: number;
  readonly mostTogether: number;
  /** In (0, 1]; 1 when pairs are seen as evenly as the numbers allow. */
  readonly pairBalance: number;
}

const RESTARTS = 8;

/**
 * Which items stand together on which screen of a best–worst question: every item as often as any other (once more at
 * most, when the places cannot be dealt out evenly), every pair as nearly equally often as the search finds.
 *
 * @returns `sets` lists of `perSet` different indices in [0, items).
 * @throws RangeError unless 3 ≤ perSet ≤ items.
 * **Source**: the balance criteria are those of balanced incomplete block designs, Louviere, Flynn & Marley (2015),
 * Best-Worst Scaling, chapter 2. Cost: O(restarts · passes · sets² · perSet³).
 */
export function bestWorstDesign({ items, perSet, sets, seed }: DesignOptions): number[][] {
  if (perSet < 3 || perSet > items)
    throw new RangeError(`${perSet} of ${items} items: a set takes from 3 to all of them`);
  const rng = createRng(seed);
  let best: number[][] = [];
  let bestCost = Infinity;
  for (let start = 0; start < RESTARTS; start += 1) {
    const design = dealt(items, perSet, sets, rng.fork('deal', start));
    const cost = improve(design, pairCounts(design, items));
    if (cost < bestCost) [best, bestCost] = [design, cost];
  }
  return best;
}

/** Deals the items out in rounds, so that their counts never differ by more than one. */
function dealt(items: number, perSet: number, sets: number, rng: Rng): number[][] {
  const shown = new Array<number>(items).fill(0);
  return Array.from({ length: sets }, () => {
    const order = rng.shuffle(Array.from({ length: items }, (_, item) => item));
    const set = order.sort((a, b) => shown[a]! - shown[b]!).slice(0, perSet);
    for (const item of set) shown[item]! += 1;
    return set;
  });
}

type Pairs = number[][];

function pairCounts(design: readonly (readonly number[])[], items: number): Pairs {
  const pairs = Array.from({ length: items }, () => new Array<number>(items).fill(0));
  for (const set of design) {
    for (const a of set) for (const b of set) if (a !== b) pairs[a]![b]! += 1;
  }
  return pairs;
}

/** Swaps items between sets for as long as that makes the pairs more even. @returns the sum of squared pair counts. */
function improve(design: number[][], pairs: Pairs): number {
  for (let improved = true; improved;) {
    improved = false;
    for (let s = 0; s < design.length; s += 1) {
      for (let t = s + 1; t < design.length; t += 1) {
        if (swapBetter(design[s]!, design[t]!, pairs)) improved = true;
      }
    }
  }
  return pairs.flat().reduce((sum, count) => sum + count * count, 0) / 2;
}

function swapBetter(one: number[], two: number[], pairs: Pairs): boolean {
  for (let i = 0; i < one.length; i += 1) {
    for (let j = 0; j < two.length; j += 1) {
      const [a, b] = [one[i]!, two[j]!];
      if (one.includes(b) || two.includes(a)) continue;
      if (gain(a, b, one, two, pairs) <= 0) continue;
      move(a, b, one, pairs);
      move(b, a, two, pairs);
      one[i] = b;
      two[j] = a;
      return true;
    }
  }
  return false;
}

/** By how much the sum of squares falls when `a` of set one and `b` of set two change places. */
function gain(a: number, b: number, one: readonly number[], two: readonly number[], pairs: Pairs): number {
  let fall = 0;
  // (c − 1)² − c² and (c + 1)² − c² for each pair that is parted and joined.
  for (const mate of one) if (mate !== a) fall += 2 * pairs[a]![mate]! - 1 - (2 * pairs[b]![mate]! + 1);
  for (const mate of two) if (mate !== b) fall += 2 * pairs[b]![mate]! - 1 - (2 * pairs[a]![mate]! + 1);
  // The same pair is parted in one set and joined in the other.
  for (const mate of one) if (mate !== a && two.includes(mate)) fall += 4;
  return fall;
}

/** Takes `out` from its mates in the set and puts `into` beside them. */
function move(out: number, into: number, set: readonly number[], pairs: Pairs): void {
  for (const mate of set) {
    if (mate === out) continue;
    pairs[out]![mate]! -= 1;
    pairs[mate]![out]! -= 1;
    pairs[into]![mate]! += 1;
    pairs[mate]![into]! += 1;
  }
}

/** How even a design is, whoever made it. @param items - How many there are; indices are in [0, items). */
export function designQuality(design: readonly (readonly number[])[], items: number): DesignQuality {
  const shown = new Array<number>(items).fill(0);
  for (const item of design.flat()) shown[item]! += 1;
  const together = pairCounts(design, items).flatMap((row, a) => row.slice(a + 1));
  const total = together.reduce((sum, count) => sum + count, 0);
  const squares = together.reduce((sum, count) => sum + count * count, 0);
  // The least possible sum of squares: every pair floor or ceiling of the mean.
  const low = Math.floor(total / together.length);
  const above = total - low * together.length;
  const least = (together.length - above) * low * low + above * (low + 1) * (low + 1);
  return {
    leastShown: Math.min(...shown),
    mostShown: Math.max(...shown),
    leastTogether: Math.min(...together),
    mostTogether: Math.max(...together),
    pairBalance: squares === 0 ? 1 : least / squares,
  };
}
