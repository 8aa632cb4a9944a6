import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { plantMentions, plantRatings } from '@needfinder/test-kit';
import { informativeItems, informativeSentence } from './informative-items.js';
import { collapsePatterns } from './patterns.js';
import type { Indicator } from './types.js';

const noise = (scale: Indicator['scale'], n: number, draw: () => number): Indicator => ({
  name: 'noise',
  scale,
  values: Float64Array.from({ length: n }, draw),
});

/** Memberships as sure as the truth. */
function posteriorsOf(indicators: readonly Indicator[], truth: Int32Array, k: number): Float64Array {
  const { patternOf, rows } = collapsePatterns(indicators);
  const posteriors = new Float64Array(rows * k);
  patternOf.forEach((pattern, row) => (posteriors[pattern * k + truth[row]!] = 1));
  return posteriors;
}

test('ratings and choices that differ between segments are named, noise of any scale is not', () => {
  const n = 600;
  const rng = createRng(3);
  const ratings = plantRatings({ seed: 1, n, items: 6, shares: [0.5, 0.3, 0.2], separation: 1.2 });
  const mentions = plantMentions({ seed: 1, n, items: 3, shares: [0.5, 0.3, 0.2], yesInside: 0.8, yesOutside: 0.2 });
  expect(mentions.truth).toEqual(ratings.truth);
  const indicators = [
    ...ratings.indicators,
    ...mentions.indicators,
    noise('ordinal', n, () => rng.int(5)),
    noise('binary', n, () => rng.int(2)),
    noise('nominal', n, () => rng.int(4)),
    noise('numeric', n, () => rng.normal()),
  ];
  const named = informativeItems(
    indicators,
    collapsePatterns(indicators),
    posteriorsOf(indicators, ratings.truth, 3),
    3,
  );
  expect(named.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => true));
  expect(named.slice(9)).toEqual([false, false, false, false]);
  const sentence = informativeSentence(indicators, named)!;
  expect(sentence).toMatch(/^9 of 13 items tell the segments apart: ".*" and others\.$/);
  expect(sentence).not.toContain('noise');
});
