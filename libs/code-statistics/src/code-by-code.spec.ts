import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { overlappingPairs, pairCounter } from './code-by-code.js';

test('codes in five units come together as vegan::vegdist says', () => {
  // 1 - vegdist(t(matrix(c(1,1,1,0,0, 0,1,1,1,0, 0,0,0,1,1), 5)), "jaccard", binary = TRUE): .5, 0, .25
  const counter = pairCounter(3);
  counter.add(0, 1);
  counter.add(1, 2);
  counter.add(0, 1);
  expect(counter.pairs([3, 3, 2])).toEqual([
    { one: 0, other: 1, both: 2, jaccard: 0.5 },
    { one: 1, other: 2, both: 1, jaccard: 0.25 },
  ]);
});

test('passages that only touch do not overlap, and a pair counts once in a text', () => {
  const at = (code: number, start: number, end: number) => ({ code, start, end });
  expect(overlappingPairs([at(1, 0, 5), at(0, 5, 9)])).toEqual([]);
  expect(overlappingPairs([at(1, 0, 9), at(0, 2, 3), at(0, 8, 12), at(1, 11, 12)])).toEqual([[0, 1]]);
});

test('whatever the passages, the pairs are those that comparing each with each finds', () => {
  const passage = fc.record({ code: fc.nat(3), start: fc.nat(12), end: fc.nat(12) });
  fc.assert(
    fc.property(fc.array(passage, { maxLength: 12 }), (placed) => {
      const expected = new Set<string>();
      for (const a of placed)
        for (const b of placed)
          if (a.code < b.code && Math.max(a.start, b.start) < Math.min(a.end, b.end))
            expected.add(`${a.code},${b.code}`);
      expect(new Set(overlappingPairs(placed).map(String))).toEqual(expected);
    }),
  );
});
