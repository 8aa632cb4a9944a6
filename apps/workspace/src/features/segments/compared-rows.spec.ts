import { expect, test } from '@jest/globals';
import { comparedRows } from './compared-rows.js';
import type { ComparedSegmentFragment } from './compared-segment.fragment.generated.js';

const indicator = (name: string, scale: 'ORDINAL' | 'BINARY', min: number | null, max: number | null) => ({
  name,
  label: name,
  scale,
  min,
  max,
  questionId: null,
  measure: null,
  need: null,
});
const estimate = (value: number) => ({
  value,
  low: value - 0.05,
  high: value + 0.05,
  n: 100,
  base: 100,
  enough: true,
  note: null,
});
const segment = (id: string, rating: number, share: number, mention: number): ComparedSegmentFragment => ({
  id,
  position: 0,
  letter: 'A',
  name: null,
  description: '',
  size: 100,
  share: estimate(0.5),
  jaccard: 0.8,
  run: { id: 'r1', number: 1, respondents: 200, segmentation: { id: 'g1', name: 'By answers' } },
  solution: { id: 'o1', k: 2, segments: [] },
  profile: [
    {
      level: null,
      value: rating,
      low: rating - 0.2,
      high: rating + 0.2,
      total: 3,
      marker: false,
      indicator: indicator('rating', 'ORDINAL', 1, 5),
    },
    {
      level: null,
      value: share,
      low: share - 0.05,
      high: share + 0.05,
      total: 0.5,
      marker: true,
      indicator: indicator('share', 'BINARY', null, null),
    },
  ],
  needs: [
    {
      measure: 'MENTION',
      difference: 0,
      need: { id: 'n1', label: 'Find it again', statement: '', status: 'ACCEPTED' },
      segment: estimate(mention),
      total: estimate(0.3),
    },
  ],
});

test('means and shares stand in one order, each as a part of its own scale', () => {
  // 1 of 4 points (.25) is less than 40 points of percent (.4) and more than 10 (.1).
  const rows = comparedRows(segment('a', 4, 0.7, 0.4), segment('b', 3, 0.3, 0.3));
  expect(rows.map(({ label }) => label)).toEqual(['share', 'rating', 'Find it again']);
});

test('only numbers that have evidence open it', () => {
  const rows = comparedRows(segment('a', 4, 0.7, 0.4), segment('b', 3, 0.3, 0.3));
  expect(rows.map(({ needId }) => needId)).toEqual([null, null, 'n1']);
});

test('what has not enough data comes last', () => {
  const b = segment('b', 3, 0.3, 0.3);
  const [rating, share] = b.profile;
  const rows = comparedRows(segment('a', 4, 0.7, 0.4), { ...b, profile: [rating!, { ...share!, value: null }] });
  expect(rows.at(-1)).toMatchObject({ label: 'share', difference: null });
});
