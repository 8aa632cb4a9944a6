import { expect, test } from '@jest/globals';
import { excerpt } from './excerpt.js';

const TEXT = 'one two three four five six';

test('a short text is shown whole around its passage', () => {
  expect(excerpt(TEXT, 8, 13)).toEqual({
    before: 'one two ',
    passage: 'three',
    after: ' four five six',
    isCutBefore: false,
    isCutAfter: false,
  });
});

test('a long text is cut between words', () => {
  const { before, after, isCutBefore, isCutAfter } = excerpt(TEXT, 8, 13, 6);
  expect([before, after, isCutBefore, isCutAfter]).toEqual(['two ', ' four', true, true]);
});

test('offsets outside the text are brought inside', () => {
  expect(excerpt('abc', -4, 99).passage).toBe('abc');
  expect(excerpt('abc', 2, 1).passage).toBe('');
});
