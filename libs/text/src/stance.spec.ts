import { expect, test } from '@jest/globals';
import { stancesOf } from './stance.js';

const complaint = { kind: 'pain', polarity: -1 } as const;
const praise = { kind: 'gain', polarity: 1 } as const;
const task = { kind: 'job', polarity: 0 } as const;
const praisedTask = { kind: 'job', polarity: 1 } as const;
const wish = { kind: 'desire', polarity: 1 } as const;

test.each([
  ['praise contradicts a trouble', [complaint, complaint, praise], ['for', 'for', 'against']],
  ['so does a job that is done with ease', [complaint, complaint, praisedTask], ['for', 'for', 'against']],
  ['a complaint contradicts what most praise', [praise, praise, complaint], ['for', 'for', 'against']],
  ['a wish contradicts nothing', [complaint, wish, complaint], ['for', 'for', 'for']],
  ['wishes and praise: the wish still stands', [praise, praise, wish], ['for', 'for', 'for']],
  ['a plain task supports both', [praise, praise, task], ['for', 'for', 'for']],
  ['half and half is a trouble that some do not have', [complaint, praise], ['for', 'against']],
] as const)('%s', (_, mentions, stances) => {
  expect(stancesOf(mentions)).toEqual(stances);
});
