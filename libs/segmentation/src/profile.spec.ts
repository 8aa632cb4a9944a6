import { describe, expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { adjustByHolm, describeProfile } from './describe-profile.js';
import { matchSegments } from './match-segments.js';
import { profileBasis } from './profile-basis.js';
import type { Indicator } from './types.js';

/** Half the people in each segment, certain or blurred. */
const posteriorsOf = (n: number, certainty: number): Float64Array =>
  Float64Array.from({ length: 2 * n }, (_, cell) => ((cell >> 1) % 2 === cell % 2 ? certainty : 1 - certainty));
const binary = (name: string, read: (row: number) => number, n: number): Indicator => ({
  name,
  scale: 'binary',
  values: Float64Array.from({ length: n }, (_, row) => read(row)),
});

describe('describeProfile', () => {
  test('tells a variable that differs from one that does not, and adjusts for asking twice', () => {
    const n = 400;
    const rng = createRng(1);
    const differs = binary('differs', (row) => (rng.next() < (row % 2 === 0 ? 0.7 : 0.3) ? 1 : 0), n);
    const same = binary('same', () => (rng.next() < 0.5 ? 1 : 0), n);
    const [first, second] = describeProfile([differs, same], posteriorsOf(n, 0.95), 2);
    expect(first!.test).toBe('Wald test, three-step BCH');
    expect(first!.pValue).toBeLessThan(1e-6);
    expect(second!.pValue).toBeGreaterThan(0.05);
    expect(first!.adjustedPValue).toBeCloseTo(2 * first!.pValue!, 12);
  });

  test('with certain memberships the Wald statistic of two means is the squared difference over its variance', () => {
    const values = [1, 5, 2, 6, 3, 10];
    const [result] = describeProfile(
      [{ name: 'age', scale: 'numeric', values: Float64Array.from(values) }],
      posteriorsOf(6, 1),
      2,
    );
    // Means 2 and 7; variances of the means (1 + 0 + 1) / 9 and (4 + 1 + 9) / 9.
    expect(result!.statistic).toBeCloseTo(25 / (16 / 9), 9);
    expect(result!.rows[0]!.segments.map(({ value }) => value)).toEqual([2, 7]);
  });

  test('false alarms come as often as they should', () => {
    const n = 200;
    let alarms = 0;
    for (let seed = 0; seed < 400; seed += 1) {
      const rng = createRng(seed);
      const [result] = describeProfile([binary('coin', () => (rng.next() < 0.4 ? 1 : 0), n)], posteriorsOf(n, 0.85), 2);
      if (result!.pValue! < 0.05) alarms += 1;
    }
    expect(alarms / 400).toBeGreaterThan(0.02);
    expect(alarms / 400).toBeLessThan(0.085);
  });

  test('one segment has no test and a reason', () => {
    const [result] = describeProfile([binary('a', (row) => row % 2, 4)], new Float64Array(4).fill(1), 1);
    expect(result).toMatchObject({ pValue: null, reason: 'One segment has nothing to be compared with.' });
  });

  test('Holm, worked by hand; what has no p value counts for nothing', () => {
    expect(adjustByHolm([0.01, 0.04, null, 0.03])).toEqual([0.03, 0.06, null, 0.06]);
  });
});

describe('profileBasis', () => {
  test('marks what stands out and leaves the rest', () => {
    const n = 100;
    const split = binary('split', (row) => (row % 2 === 0 ? 1 : 0), n);
    const flat = binary('flat', (row) => (row % 4 < 2 ? 1 : 0), n);
    const [first, second] = profileBasis([split, flat], posteriorsOf(n, 1), 2);
    expect(first!.rows[0]!.segments.map(({ value }) => value)).toEqual([1, 0]);
    expect(first!.rows[0]!.marker).toEqual([true, true]);
    expect(second!.rows[0]!.marker).toEqual([false, false]);
  });

  test('a rare answer stands out by ratio, as the book has it for yes/no items', () => {
    const rare = binary('rare', (row) => (row % 20 === 0 ? 1 : 0), 200);
    expect(profileBasis([rare], posteriorsOf(200, 1), 2)[0]!.rows[0]!.marker).toEqual([true, true]);
  });

  test('nobody answered: no number, not 0', () => {
    const half = binary('half', (row) => (row % 2 === 0 ? 1 : Number.NaN), 10);
    expect(profileBasis([half], posteriorsOf(10, 1), 2)[0]!.rows[0]!.segments[1]).toEqual({
      value: null,
      low: null,
      high: null,
    });
  });
});

describe('matchSegments', () => {
  test('names follow the people when the numbers change', () => {
    const previous = Int32Array.from([0, 0, 0, 1, 1, 2, 2, 2]);
    const next = Int32Array.from([2, 2, 2, 0, 0, 1, 1, 0]);
    expect(matchSegments(previous, next).map(({ next: now, previous: before }) => [now, before])).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
  });

  test('a segment that shares less than half of its people is a new one', () => {
    expect(matchSegments(Int32Array.from([0, 0, 1, 1]), Int32Array.from([0, 1, 0, 1]))).toEqual([]);
  });
});
