import { expect, test } from '@jest/globals';
import { leavingSentence, quotingSentence } from './quoting-words.js';

const study = (given: number, withheld: number, notAsked: number, quotable = given) => ({
  id: 's1',
  consents: {
    ...{ quotesNotAsked: false, basis: '', quotable },
    counts: [{ purpose: 'QUOTE' as const, given, withheld, notAsked }],
  },
});

test('a study says how many people may be quoted, and why the others may not', () => {
  expect(quotingSentence(study(30, 2, 180))).toBe('Of 212 people 30 may be quoted; 180 were not asked, 2 withhold it.');
  expect(quotingSentence(study(0, 0, 1))).toBe('Of 1 person 0 may be quoted; 1 was not asked.');
  const open = study(1, 1, 4, 5);
  expect(quotingSentence({ ...open, consents: { ...open.consents, quotesNotAsked: true } })).toBe(
    'Of 6 people 5 may be quoted; 4 were not asked, and may be, 1 withholds it.',
  );
  expect(quotingSentence(study(3, 0, 0))).toBe('Of 3 people 3 may be quoted.');
});

test('before quotes leave, those that stay are counted by their reason', () => {
  expect(leavingSentence({ quotable: 12, withheld: 2, notAsked: 3, changed: 0 })).toBe(
    '12 quotes may leave. 5 are kept back: 2 of people who withhold it, 3 of people who were not asked.',
  );
  expect(leavingSentence({ quotable: 1, withheld: 0, notAsked: 0, changed: 0 })).toBe(
    '1 quote may leave. None is kept back.',
  );
});
