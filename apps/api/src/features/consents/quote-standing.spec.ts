import { expect, test } from '@jest/globals';
import { quoteStanding } from './quote-standing.js';

test('who was not asked is kept back, unless the study says otherwise', () => {
  expect(quoteStanding({}, false)).toBe('not-asked');
  expect(quoteStanding({ quote: 'not-asked' }, false)).toBe('not-asked');
  expect(quoteStanding({}, true)).toBe('quotable');
});

test('what a person stated stands above the rule of the study', () => {
  expect(quoteStanding({ quote: 'given' }, false)).toBe('quotable');
  expect(quoteStanding({ quote: 'withheld' }, true)).toBe('withheld');
});

test('who withholds use is not quoted, whatever else they allow', () => {
  expect(quoteStanding({ use: 'withheld', quote: 'given' }, true)).toBe('withheld');
  expect(quoteStanding({ contact: 'withheld', quote: 'given' }, false)).toBe('quotable');
});
