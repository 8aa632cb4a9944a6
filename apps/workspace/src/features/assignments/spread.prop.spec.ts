import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { spreadInterviews } from './spread.js';

const ids = (prefix: string, most: number) =>
  fc.integer({ min: 1, max: most }).map((count) => Array.from({ length: count }, (_, at) => `${prefix}${at}`));

test('each interview gets as many different coders as wanted, and nobody codes more than one more than others', () => {
  fc.assert(
    fc.property(
      ids('interview ', 40),
      ids('coder ', 7),
      fc.integer({ min: 1, max: 4 }),
      (interviews, coders, wanted) => {
        const spread = spreadInterviews(interviews, coders, wanted);
        expect(spread.map(({ interviewId }) => interviewId)).toEqual(interviews);
        for (const { coderIds } of spread) expect(new Set(coderIds).size).toBe(Math.min(wanted, coders.length));
        const loads = coders.map((coder) => spread.filter(({ coderIds }) => coderIds.includes(coder)).length);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('with two coders an interview every pair comes together', () => {
  const spread = spreadInterviews(
    ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
    ['a', 'b', 'c', 'd'],
    2,
  );
  expect(new Set(spread.map(({ coderIds }) => [...coderIds].sort().join(''))).size).toBe(6);
});
