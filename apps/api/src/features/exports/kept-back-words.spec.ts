import { expect, test } from '@jest/globals';
import { keptBackSentence } from './kept-back-words.js';

test('a file says how many quotes it holds, how many it does not, and why', () => {
  const none = { quotable: 12, withheld: 0, notAsked: 0, changed: 0 };
  expect(keptBackSentence(none)).toBe('12 quotes. None was kept back.');
  expect(keptBackSentence({ ...none, quotable: 1, withheld: 1 })).toBe(
    '1 quote. 1 was kept back: 1 of people who withhold it.',
  );
  expect(keptBackSentence({ quotable: 0, withheld: 1, notAsked: 3, changed: 2 })).toBe(
    '0 quotes. 6 were kept back: 1 of people who withhold it, 3 of people who were not asked, 2 whose text has changed.',
  );
});
