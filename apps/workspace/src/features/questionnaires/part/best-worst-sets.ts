import { bestWorstDesign, type DesignQuality } from '@needfinder/survey';

const TIMES_SHOWN = 3;
const MOST_SCREENS = 60;

interface DesignWish {
  readonly perSet?: number;
  readonly sets?: number;
  readonly seed?: number;
}

/**
 * Which items stand together on which screen. Without a wish: four on a screen where there are so many, every item three
 * times. Empty below three items.
 */
export function setsFor(keys: readonly string[], { perSet, sets, seed }: DesignWish = {}): string[][] {
  if (keys.length < 3) return [];
  const size = Math.min(Math.max(perSet ?? Math.min(4, keys.length - 1), 3), Math.min(7, keys.length));
  const screens = Math.min(sets ?? Math.ceil((TIMES_SHOWN * keys.length) / size), MOST_SCREENS);
  const design = bestWorstDesign({ items: keys.length, perSet: size, sets: screens, seed: seed ?? keys.length });
  return design.map((set) => set.map((item) => keys[item]!));
}

/** What a researcher wants to know of a design before she fields it. */
export function qualityInWords(quality: DesignQuality): string {
  const { leastShown, mostShown, leastTogether, mostTogether, pairBalance } = quality;
  const share = `${Math.round(pairBalance * 100)} %`;
  const pairs = `every pair of items meets ${timesBetween(leastTogether, mostTogether)}`;
  const verdict =
    leastTogether === 0
      ? 'Some pairs never meet: add screens, or items to a screen.'
      : pairBalance >= 0.9
        ? 'That is a balanced design.'
        : 'More screens would make it more even.';
  return `Every item is shown ${timesBetween(leastShown, mostShown)}, ${pairs}; pairs are ${share} as even as they could be. ${verdict}`;
}

const timesBetween = (least: number, most: number): string =>
  least === most ? (least === 1 ? 'once' : `${least} times`) : `${least} to ${most} times`;
