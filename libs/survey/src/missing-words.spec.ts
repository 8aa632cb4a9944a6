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
  ['k. A.', 'refused'],
  ['Kafka', null],
  ['n.v.t.', 'not-applicable'],
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

test.each(["Don't know", 'NSP', 'NS/NC', 'Weiss nicht', 'Ne sait pas', 'Weet niet', 'Não sei'])(
  '"%s" is an answer, except beside a scale',
  (label) => {
    expect(statedMissing(label)).toBeNull();
    expect(statedMissingBesideScale(label)).toBe('not-applicable');
  },
);
