import { expect, test } from '@jest/globals';
import { basisWords, pWords } from './segment-words.js';

test('a basis is told by its measures and what else is in it', () => {
  const needs = [
    { needId: 'a', measure: 'IMPORTANCE' },
    { needId: 'b', measure: 'importance' },
    { needId: 'c', measure: 'mention' },
  ];
  expect(basisWords({ needs, questionIds: ['q1'], attributeKeys: [] })).toBe(
    '2 needs by importance, 1 need by mention, 1 question',
  );
});

test('a basis that this version cannot read is no crash', () => {
  expect(basisWords({ needs: 'all' })).toBe('nothing chosen');
});

test('p values are written without the zero, and very small ones as a bound', () => {
  expect([0.0201, 0.0042, 0.00001].map(pWords)).toEqual(['p = .02', 'p = .004', 'p < .001']);
});
