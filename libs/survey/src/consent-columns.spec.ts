import { expect, test } from '@jest/globals';
import { applyMapping } from './apply-mapping.js';
import { consentPurpose, consentState } from './consent-columns.js';
import type { ColumnMapping, Mapping } from './mapping.js';
import { proposeMapping } from './propose-mapping.js';
import { profilesOf, tableOf } from './survey-fixtures.js';

test.each([
  ['Yes', 'given'],
  ['yes, you may', 'given'],
  ['I agree', 'given'],
  ['1', 'given'],
  ['Ja', 'given'],
  ['No', 'withheld'],
  ['I do not agree', 'withheld'],
  ['Not agreed', 'withheld'],
  ['Nein', 'withheld'],
  ['disagree', 'withheld'],
  ['maybe', null],
  ['Norway', null],
] as const)('%j means %s', (word, state) => {
  expect(consentState(word)).toBe(state);
});

test.each([
  ['consent_quote', 'quote'],
  ['May we cite you?', 'quote'],
  ['Consent to be contacted for follow-up', 'contact'],
  ['GDPR consent', 'use'],
] as const)('%j asks about %s', (header, purpose) => {
  expect(consentPurpose(header)).toBe(purpose);
});

test('a column that asks for consent is proposed as one; one that only speaks of it is not', () => {
  const people = Array.from({ length: 12 }, (_, at) => at);
  const table = tableOf({
    id: people.map((at) => `p-${100 + at}`),
    'May we quote you?': people.map((at) => (at % 2 ? 'Yes' : 'No')),
    'What does consent mean to you?': people.map((at) => `It is ${at} things to me`),
  });
  const roles = proposeMapping(profilesOf(table)).columns.map(({ role }) => role);
  expect(roles[1]).toEqual({ kind: 'consent', purpose: 'quote', given: ['Yes'], withheld: ['No'] });
  expect(roles[2]!.kind).not.toBe('consent');
});

const column = (index: number, name: string, role: ColumnMapping['role']): ColumnMapping => ({
  ...{ index, name, title: name, role, missing: { 'not asked': 'not-shown' as const }, confidence: 1, why: '' },
});
const quote: ColumnMapping['role'] = { kind: 'consent', purpose: 'quote', given: ['Yes'], withheld: ['No'] };
const mapping: Mapping = {
  version: 1,
  columns: [column(0, 'id', { kind: 'respondent-id' }), column(1, 'quote?', quote), column(2, 'online?', quote)],
  batteries: [],
};
const read = applyMapping(mapping);

test('what is empty or was not asked states nothing; of two answers the no counts; a consent is no answer', () => {
  expect(read({ line: 2, cells: ['a', ' yes', ''] }).consents).toEqual({ quote: 'given' });
  expect(read({ line: 3, cells: ['b', 'YES', 'no'] }).consents).toEqual({ quote: 'withheld' });
  expect(read({ line: 3, cells: ['b', 'no', 'yes'] }).consents).toEqual({ quote: 'withheld' });
  const silent = read({ line: 4, cells: ['c', 'not asked', ''] });
  expect([silent.consents, silent.answers, silent.errors]).toEqual([{}, {}, []]);
});

test('a word that is neither yes nor no is an error with its place, never a silent yes', () => {
  expect(read({ line: 5, cells: ['d', 'perhaps', ''] })).toMatchObject({
    consents: {},
    errors: [{ line: 5, column: 'quote?', value: 'perhaps', reason: '“perhaps” is neither a yes nor a no' }],
  });
});
