import { expect, test } from '@jest/globals';
import { editedOf, importable, inputOf, problemOf, type Draft } from './drafts.js';

const draft = (fields: Partial<Draft> = {}): Draft => ({
  key: 'u1',
  fileName: 'interview_R-0412.txt',
  title: 'interview_R-0412',
  format: 'named-lines',
  turnCount: 4,
  warnings: [],
  error: null,
  speakers: [
    { name: 'Mara', role: 'INTERVIEWER', turns: 2, words: 20 },
    { name: 'Bo', role: 'RESPONDENT', turns: 2, words: 80 },
  ],
  preview: [],
  respondentGuess: null,
  duplicateOf: null,
  ...fields,
});

test('a draft is imported as it was understood', () => {
  const guess = { key: 'R-0412', why: 'The file name contains R-0412', respondent: { id: 'p1', key: 'R-0412' } };
  expect(inputOf(editedOf(draft({ respondentGuess: guess })))).toEqual({
    key: 'u1',
    title: 'interview_R-0412',
    interviewers: ['Mara'],
    respondentId: 'p1',
    newRespondentKey: null,
    attributes: [],
  });
});

test('somebody whom the study does not know yet is added to it', () => {
  const guess = { key: 'R-0412', why: 'The file name contains R-0412', respondent: null };
  expect(inputOf(editedOf(draft({ respondentGuess: guess })))).toMatchObject({
    respondentId: null,
    newRespondentKey: 'R-0412',
  });
});

test('a conversation that the study has, and a file that cannot be read, are not imported', () => {
  const known = editedOf(draft({ key: 'u2', duplicateOf: { id: 'i1', title: 'Interview 1' } }));
  const broken = editedOf(draft({ key: 'u3', error: 'It holds no text' }));
  expect(importable([editedOf(draft()), known, broken]).map((one) => one.draft.key)).toEqual(['u1']);
  expect(problemOf(broken)).toBe('It holds no text');
});

test('a person without a key and an interview without a title are named before they are sent', () => {
  const edited = editedOf(draft());
  expect(problemOf({ ...edited, person: { kind: 'new', key: ' ' } })).toContain('key');
  expect(problemOf({ ...edited, title: '' })).toContain('title');
  expect(problemOf(edited)).toBeNull();
});
