import { expect, test } from '@jest/globals';
import { replaceWords } from './whole-words.js';

test('replaces words that stand alone, the longest that fits, and nothing inside other words', () => {
  const names = new Map([
    ['Ada', '[Person 1]'],
    ['Ada Lovelace', '[Person 2]'],
    ['C++ Ltd.', '[Person 3]'],
  ]);
  expect(replaceWords('Ada Lovelace met Ada at C++ Ltd., in Adana', names)).toBe(
    '[Person 2] met [Person 1] at [Person 3], in Adana',
  );
});

test('without replacements a text stays as it is', () => {
  expect(replaceWords('Ada', new Map())).toBe('Ada');
});
