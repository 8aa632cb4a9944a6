import { expect, test } from '@jest/globals';
import { readEvidence, writeEvidence, type EvidenceOf } from './evidence-address.js';

const KINDS: readonly EvidenceOf[] = [
  { kind: 'segment-need', segmentId: '0190-a', needId: '0190-b' },
  { kind: 'need', needId: '0190-b' },
  { kind: 'passage', passageId: '0190-c' },
  { kind: 'question', questionId: '0190-d' },
];

test.each(KINDS)('$kind comes back from the address as it went in', (of) => {
  expect(readEvidence(writeEvidence(of))).toEqual(of);
});

test.each([null, '', 'need:', 'segment:0190-a', 'something else'])('%p opens no drawer', (value) => {
  expect(readEvidence(value)).toBeUndefined();
});
