import { expect, test } from '@jest/globals';
import { type AnswerColumn, NO_ANSWER } from '@needfinder/file-formats';
import { leavesOutContact } from './contact-cells.js';

const column = (title: string, role: AnswerColumn['role'] = 'answer'): AnswerColumn => ({
  ...{ key: title.toLowerCase(), title, role, type: 'text', measure: 'nominal', options: [], choice: null },
});
const columns = [column('respondent', 'respondent'), column('Email'), column('Why?'), column('Age')];

test('addresses and numbers are refused, wherever they stand; other answers and missing ones stay as they are', () => {
  const without = leavesOutContact(columns);
  expect(without(['r1', 'at my desk', '+49 30 123456', 44])).toEqual(['r1', NO_ANSWER.refused, NO_ANSWER.refused, 44]);
  const missing = ['r1', NO_ANSWER['not-shown'], 'because', 44] as const;
  expect(without(missing)).toEqual(missing);
});
