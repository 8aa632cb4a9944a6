import { expect, test } from '@jest/globals';
import { saturationTitle, stoppingWords, unseenWords } from './saturation-words.js';

const point = (known: number, newInformation: number | null = null) => ({
  ...{ interviewId: String(known), title: '', fresh: 0, known, mean: known, low: known, high: known, newInformation },
});
const saturation = { uncoded: 0, reachedAfter: null, unseen: null, points: [point(8), point(12), point(14, 0.25)] };
const rule = { baseSize: 1, runLength: 2, threshold: 0.05, words: 'needs' };

test('the title tells how many, and how soon half of them', () => {
  expect(saturationTitle(saturation, 'needs')).toBe('14 needs in 3 interviews, half of them by the 1st');
});

test('the rule is told with its numbers, whichever way it goes', () => {
  expect(stoppingWords(saturation, rule)).toContain('Not saturated yet: the last 2 interviews brought 25\u00a0%');
  expect(stoppingWords({ ...saturation, reachedAfter: 3 }, rule)).toContain('Saturated after 3 interviews');
  expect(stoppingWords(saturation, { ...rule, baseSize: 4 })).toBe('The rule needs 6 coded interviews; there are 3.');
  expect(stoppingWords({ ...saturation, points: [point(0), point(0), point(1)] }, rule)).toContain('nothing to hold');
});

test('what is not heard yet is a bound with an interval', () => {
  const unseen = { seen: 14, estimated: 20.4, low: 15, high: 41, coverage: 0.81 };
  expect(unseenWords(unseen, 'needs')).toBe(
    'At least 20 needs are to be expected in the long run (15 to 41); 14 were heard. Of what a next person mentions, about 81\u00a0% would be known already.',
  );
  expect(unseenWords({ ...unseen, estimated: 14 }, 'needs')).toContain('No needs seem to be missing');
});
