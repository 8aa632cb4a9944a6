import { expect, test } from '@jest/globals';
import { placeFlow } from './SegmentFlow.js';

const segment = (size: number, from: readonly number[] | null = null) => ({ slsa: null, from, size });

test('bars share the width by their people, and stand near those they come from', () => {
  const placed = placeFlow(
    [
      { k: 2, segments: [segment(6), segment(4)] },
      // A comes from the second before, B and C from the first.
      { k: 3, segments: [segment(4, [0, 4]), segment(3, [3, 0]), segment(3, [3, 0])] },
    ],
    0,
    100,
  );
  expect(placed[0]).toEqual([
    { segment: 0, start: 0, end: 60 },
    { segment: 1, start: 60, end: 100 },
  ]);
  expect(placed[1]).toEqual([
    { segment: 0, start: 60, end: 100 },
    { segment: 1, start: 0, end: 30 },
    { segment: 2, start: 30, end: 60 },
  ]);
});

test('a solution without people is still placed', () => {
  expect(placeFlow([{ k: 1, segments: [segment(0)] }], 0, 100)).toEqual([[{ segment: 0, start: 0, end: 0 }]]);
});
