import { expect, test } from '@jest/globals';
import { stabilityWord } from './badges.js';

test.each([
  [0.9, 'holds'],
  [0.75, 'holds'],
  [0.74, 'wobbles'],
  [0.6, 'wobbles'],
  [0.59, 'falls apart'],
])('a stability of %d %s', (stability, word) => {
  expect(stabilityWord(stability)).toBe(word);
});
