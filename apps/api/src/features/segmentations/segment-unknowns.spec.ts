import { expect, test } from '@jest/globals';
import { type SegmentFacts, unknownsOf } from './segment-unknowns.js';

const KNOWN: SegmentFacts = {
  members: 200,
  interviewed: 8,
  profile: [{ title: 'Role', n: 190, missingShare: 0.05 }],
  needs: [{ label: 'Find a past notebook', spoke: 120, mentioned: 40, rated: 180 }],
};

test('a segment that is well known has no unknowns', () => {
  expect(unknownsOf(KNOWN)).toEqual([]);
});

test('thin cells, missing voices and silent needs are told', () => {
  const unknowns = unknownsOf({
    members: 60,
    interviewed: 1,
    profile: [
      { title: 'Role', n: 12, missingShare: 0.1 },
      { title: 'Age', n: 40, missingShare: 0.45 },
    ],
    needs: [
      { label: 'Share a chart', spoke: 20, mentioned: 0, rated: 10 },
      { label: 'Undo an edit', spoke: 20, mentioned: 3, rated: null },
    ],
  });
  expect(unknowns).toEqual([
    'Only 1 person of this segment was interviewed.',
    'Only 20 people of this segment said something in their own words.',
    'No member speaks of "Share a chart".',
    'Fewer than 30 members rated "Share a chart".',
    '"Role" is known of 12 people of this segment only.',
    '"Age" is unknown for 45 % of all people in segments.',
  ]);
});

test('a tiny segment says so once instead of in every line', () => {
  const profile = [{ title: 'Role', n: 5, missingShare: 0 }];
  expect(unknownsOf({ ...KNOWN, members: 12, profile })).toEqual([
    'Only 12 people are in this segment: most numbers about it are withheld.',
  ]);
});
