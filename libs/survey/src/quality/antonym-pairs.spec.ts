import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { antonymIndex, antonymPairs } from './antonym-pairs.js';

const TRAITS = 6;
const KEYS = Array.from({ length: TRAITS }, (_, at) => [`like${at}`, `dislike${at}`]).flat();
const rated = (value: number) => Math.min(5, Math.max(1, Math.round(value)));

/** People who like some things and dislike the rest, asked both ways; the last `random` of them answer by chance. */
function people(size: number, random: number, seed: number) {
  const rng = createRng(seed);
  return Array.from({ length: size }, (_, person) => {
    const isRandom = person >= size - random;
    return Object.fromEntries(
      Array.from({ length: TRAITS }, (__, at) => {
        const likes = 1 + rng.int(5);
        const noise = () => 0.5 * rng.normal();
        const answers = isRandom
          ? [1 + rng.int(5), 1 + rng.int(5)]
          : [rated(likes + noise()), rated(6 - likes + noise())];
        return [[`like${at}`, answers[0]!] as const, [`dislike${at}`, answers[1]!] as const];
      }).flat(),
    );
  });
}

test('what was asked both ways is found, and nothing else', () => {
  const pairs = antonymPairs(people(400, 20, 1), KEYS);
  expect(pairs.map(({ one, other }) => `${one} ${other}`)).toEqual(
    Array.from({ length: TRAITS }, (_, at) => `like${at} dislike${at}`),
  );
});

test('who contradicts herself is told from who does not', () => {
  const all = people(400, 40, 2);
  const pairs = antonymPairs(all, KEYS);
  const isDoubted = all.map((values) => (antonymIndex(pairs, values) ?? -1) > 0);
  // Somebody in the middle of everything cannot be told from chance.
  expect(isDoubted.slice(0, 360).filter(Boolean).length).toBeLessThanOrEqual(4);
  // Half of those who answer by chance come out above zero.
  expect(isDoubted.slice(360).filter(Boolean).length).toBeGreaterThan(10);
});

test('too few people, too few pairs or missing answers say nothing', () => {
  expect(antonymPairs(people(49, 0, 3), KEYS)).toEqual([]);
  const pairs = antonymPairs(people(100, 0, 4), KEYS);
  expect(antonymIndex(pairs, { like0: 5, dislike0: 5, like1: 1, dislike1: 1 })).toBeNull();
  expect(antonymIndex(pairs, {})).toBeNull();
});
