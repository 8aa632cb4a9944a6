import { expect, test } from '@jest/globals';
import { statedMissing, statedMissingBesideScale } from './missing-words.js';

test.each([
  ["N/A - skip, don't know.", 'not-applicable'],
  ['Does not apply.', 'not-applicable'],
  ['Doesn’t apply to me', 'not-applicable'],
  ['nicht zutreffend', 'not-applicable'],
  ['Prefer not to say', 'refused'],
  ["I'd rather not answer", 'refused'],
  ['Refused', 'refused'],
  ['(not shown)', 'not-shown'],
  ['-99 (not shown)', 'not-shown'],
  ['98: Refused', 'refused'],
  ['-99', null],
  ['Not a problem', null],
  ['Nothing', null],
  ["Don't know", null],
] as const)('%j means %s', (label, state) => {
  expect(statedMissing(label)).toBe(state);
});

test('"don’t know" is an answer, except beside a scale', () => {
  expect(statedMissingBesideScale("Don't know")).toBe('not-applicable');
});
