import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { golden, readCells, readCoded, referenceDataPresent } from '@needfinder/test-kit';
import { bootstrapLikelihoodRatio } from './bootstrap-likelihood-ratio.js';
import type { Indicator } from './types.js';

const whenPresent = referenceDataPresent ? test : test.skip;

for (const { data, k, statistic, pValue } of golden.bootstrapLikelihoodRatio) {
  whenPresent(`${data}, ${k} against ${k + 1} classes: statistic within .001, p value near the published one`, () => {
    const columns = [...readCells(data).keys()].filter((name) => name !== 'GPA');
    const result = bootstrapLikelihoodRatio(readCoded(data, columns, 'nominal'), k, createRng(1), {
      samples: 49,
      searches: 3,
    });
    expect(Math.abs(result.statistic - statistic)).toBeLessThan(0.001);
    // 49 samples know a p value to .05 where it is small and to .06 elsewhere.
    expect(Math.abs(result.pValue - pValue)).toBeLessThan(0.15);
  });
}

/** Two segments over items of every scale, with missing answers. */
function mixed(n: number, seed: number): Indicator[] {
  const rng = createRng(seed);
  const truth = Array.from({ length: n }, (_, row) => row % 2);
  const answer = (read: (c: number) => number): Float64Array =>
    Float64Array.from(truth, (c) => (rng.next() < 0.1 ? Number.NaN : read(c)));
  return [
    { name: 'yes', scale: 'binary', values: answer((c) => (rng.next() < (c ? 0.9 : 0.1) ? 1 : 0)) },
    { name: 'brand', scale: 'nominal', values: answer((c) => (rng.next() < 0.8 ? c : 2)) },
    { name: 'rating', scale: 'ordinal', values: answer((c) => 2 * c + rng.int(3)) },
    { name: 'spend', scale: 'numeric', values: answer((c) => 5 * c + rng.normal()) },
    { name: 'visits', scale: 'count', values: answer((c) => c + rng.int(3)) },
  ];
}

test('two planted segments: one class is refused, two are not, on items of every scale with missing answers', () => {
  const indicators = mixed(80, 3);
  const [one, two] = [1, 2].map((k) =>
    bootstrapLikelihoodRatio(indicators, k, createRng(1), { samples: 19, searches: 1, restarts: 4 }),
  );
  expect(one!.pValue).toBe(1 / 20);
  expect(two!.pValue).toBeGreaterThan(0.05);
});

test('more classes than rows are refused', () => {
  expect(() => bootstrapLikelihoodRatio(mixed(4, 1), 4, createRng(1))).toThrow('5 classes were asked for, there are 4');
});
