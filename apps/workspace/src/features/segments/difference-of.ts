import type { Estimate } from '@needfinder/domain';

export interface Difference {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Whether zero lies in the interval; null where there is none. */
  readonly couldBeChance: boolean | null;
}

/**
 * The difference of two independent estimates, a − b, with an interval made from their own intervals, so that it is as
 * lopsided as they are. Null where one of them has not enough data.
 *
 * Source: Newcombe (1998), "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17:873–890, method 10; Zou & Donner (2008), Statistics in Medicine 27:1693–1702, for means alike.
 */
export function differenceOf(a: Omit<Estimate, 'n'>, b: Omit<Estimate, 'n'>): Difference | null {
  if (a.value === null || b.value === null) return null;
  const value = a.value - b.value;
  if (a.low == null || a.high == null || b.low == null || b.high == null) {
    return { value, low: null, high: null, couldBeChance: null };
  }
  const low = value - Math.hypot(a.value - a.low, b.high - b.value);
  const high = value + Math.hypot(a.high - a.value, b.value - b.low);
  return { value, low, high, couldBeChance: low <= 0 && high >= 0 };
}
