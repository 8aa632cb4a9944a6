import type { Rng } from '@needfinder/numeric';

/** Deals phrases in random order and repeats none before all were dealt, so that texts do not look machine-stamped. */
export class Deck {
  readonly #piles = new Map<readonly string[], string[]>();

  constructor(private readonly rng: Rng) {}

  deal(phrases: readonly string[]): string {
    let pile = this.#piles.get(phrases);
    if (!pile || pile.length === 0) {
      pile = this.rng.shuffle([...phrases]);
      this.#piles.set(phrases, pile);
    }
    return pile.pop()!;
  }
}

/** One of the items, with odds; items without odds count 1. */
export function pick<T>(rng: Rng, items: readonly T[], odds: readonly number[] = []): T {
  const weights = items.map((_, i) => 1 + (odds[i] ?? 0));
  let left = rng.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const chosen = weights.findIndex((weight) => (left -= weight) < 0);
  return items[chosen === -1 ? items.length - 1 : chosen]!;
}
