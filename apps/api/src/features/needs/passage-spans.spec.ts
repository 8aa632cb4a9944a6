import { expect, test } from '@jest/globals';
import { findSpan, surroundings } from './passage-spans.js';

test('a span drawn a little differently is the same passage, the next sentence is not', () => {
  const spans = [
    { start: 0, end: 20 },
    { start: 21, end: 40 },
  ];
  expect(findSpan(spans, { start: 21, end: 40 })).toBe(spans[1]);
  expect(findSpan(spans, { start: 4, end: 22 })).toBe(spans[0]);
  expect(findSpan(spans, { start: 41, end: 60 })).toBeNull();
});

test('offsets count code points: an emoji before the passage shifts nothing', () => {
  const text = '😀 Hello. I lose files. Bye 😀';
  const [start, end] = [9, 22];
  expect(Array.from(text).slice(start, end).join('')).toBe('I lose files.');
  expect(surroundings(text, { start, end }, 'I lose files.')).toEqual({ before: '😀 Hello. ', after: ' Bye 😀' });
});

test('long surroundings are cut between words', () => {
  const text = `${'one two '.repeat(5)}HERE${' three four'.repeat(5)}`;
  const { before, after } = surroundings(text, { start: 40, end: 44 }, 'HERE', 10);
  expect(before).toBe('…one two ');
  expect(after).toBe(' three…');
});

test('a text that says something else now has no surroundings to show', () => {
  expect(surroundings('All new words', { start: 0, end: 5 }, 'Older')).toEqual({ before: '', after: '' });
});
