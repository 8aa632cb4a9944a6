import { expect, test } from '@jest/globals';
import { agreementWords, continuumWords } from './verdict-words.js';

test('a p value is told as the samples that it counts', () => {
  expect(continuumWords({ pValue: 22 / 100, samples: 99, k: 3 })).toBe(
    'as grouped as this in 21 of 99 samples of a continuum',
  );
  expect(continuumWords({ pValue: 1 / 20, samples: 19, k: 3 })).toBe(
    'as grouped as this in none of 19 samples of a continuum',
  );
});

test('the words for an agreement change where the engine warns', () => {
  expect([0.9, 0.6, 0.49].map(agreementWords)).toEqual([
    'put nearly the same people together',
    'put many of the same people together',
    'put different people together',
  ]);
});
