import { expect, test } from '@jest/globals';
import { doubtCheckWords } from './doubt-check-words.js';

const BEFORE = {
  ...{ k: 3, headline: 'Three distinct groups.' },
  segments: ['A', 'B', 'C'].map((letter, at) => ({ name: `Segment ${letter}`, people: [120, 68, 12][at]! })),
};
const CHECK = {
  judged: 200,
  leftOut: 10,
  leftOutBySegment: [7, 3, 0],
  k: 3,
  headline: 'Three distinct groups.',
  agreement: 0.97,
};

test('the same number of segments with nearly the same people is a no, with the index', () => {
  const [answer, , index] = doubtCheckWords(CHECK, BEFORE);
  expect(answer).toMatch(/^No: without the 10 most doubtful people \(of 200 judged\)/);
  expect(index).toContain('adjusted Rand index 0.97');
});

test.each([
  ['another number of segments', { ...CHECK, k: 2 }],
  ['other people together', { ...CHECK, agreement: 0.4 }],
  ['no segments any more', { ...CHECK, k: 1, agreement: null, headline: 'No distinct groups.' }],
])('%s is a yes', (_, check) => {
  expect(doubtCheckWords(check, BEFORE)[0]).toMatch(/^Yes: /);
});

test('a segment that loses most of its people rests on them, though the rest is cut alike', () => {
  const [answer, verdict] = doubtCheckWords({ ...CHECK, leftOutBySegment: [1, 0, 9] }, BEFORE);
  expect(answer).toMatch(/^Yes: .*, Segment C loses 9 of its 12 people\.$/);
  expect(verdict).toBe('The verdict stays “Three distinct groups”.');
});

test('a check of before segments were counted still answers', () => {
  expect(doubtCheckWords({ ...CHECK, leftOutBySegment: null }, BEFORE)[0]).toMatch(/^No: /);
});

test('where nobody could be judged, or nobody is doubtful, that is the answer', () => {
  expect(doubtCheckWords({ ...CHECK, judged: 0, leftOut: 0, k: null }, BEFORE)).toEqual([
    expect.stringContaining('Nobody was judged'),
  ]);
  expect(doubtCheckWords({ ...CHECK, leftOut: 0, k: null }, BEFORE)).toEqual([
    expect.stringContaining('None of the 200 people'),
  ]);
});
