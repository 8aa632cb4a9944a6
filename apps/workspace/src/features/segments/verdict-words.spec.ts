import { expect, test } from '@jest/globals';
import { agreementWords, continuumWords } from './verdict-words.js';

test('a p value is told as what would happen in samples', () => {
  expect(continuumWords({ pValue: 0.22, samples: 99, k: 3 })).toBe('in 22 of 100 samples of a continuum (99 drawn)');
  expect(continuumWords({ pValue: 0.002, samples: 499, k: 3 })).toBe(
    'in fewer than 1 of 100 samples of a continuum (499 drawn)',
  );
});

test('the words for an agreement change where the engine warns', () => {
  expect([0.9, 0.6, 0.49].map(agreementWords)).toEqual([
    'put nearly the same people together',
    'put many of the same people together',
    'put different people together',
  ]);
});
