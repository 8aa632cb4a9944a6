import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bestWorstDesign, designQuality } from './best-worst-design.js';

test('every item is seen as often as any other, once more at most, and stands once in a set', () => {
  const sizes = fc
    .record({
      items: fc.integer({ min: 4, max: 24 }),
      perSet: fc.integer({ min: 3, max: 6 }),
      sets: fc.integer({ min: 1, max: 20 }),
    })
    .filter(({ items, perSet }) => perSet <= items);
  fc.assert(
    fc.property(sizes, fc.nat(), (size, seed) => {
      const design = bestWorstDesign({ ...size, seed });
      const quality = designQuality(design, size.items);
      expect(quality.mostShown - quality.leastShown).toBeLessThanOrEqual(1);
      expect(design.every((set) => new Set(set).size === size.perSet)).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test.each([
  [7, 3, 7],
  [7, 4, 7],
  [9, 3, 12],
  [5, 3, 10],
  [13, 4, 13],
])('%i items in %i × %i are (nearly) a balanced incomplete block design', (items, perSet, sets) => {
  const { pairBalance, leastTogether, mostTogether } = designQuality(
    bestWorstDesign({ items, perSet, sets, seed: 1 }),
    items,
  );
  expect(pairBalance).toBeGreaterThanOrEqual(0.86);
  expect(mostTogether - leastTogether).toBeLessThanOrEqual(2);
});

test('usual sizes come out with pairs that differ by one or two', () => {
  for (const [items, perSet, sets] of [
    [16, 4, 12],
    [20, 5, 12],
    [12, 4, 9],
    [30, 5, 18],
  ] as const) {
    const { pairBalance } = designQuality(bestWorstDesign({ items, perSet, sets, seed: 4 }), items);
    expect(pairBalance).toBeGreaterThanOrEqual(0.85);
  }
});
