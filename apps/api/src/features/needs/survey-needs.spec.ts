import { expect, test } from '@jest/globals';
import { needsOfSurvey, type RatingQuestion, shortLabel } from './survey-needs.js';

const question = (id: string, more: Partial<RatingQuestion>): RatingQuestion => ({
  id,
  key: id,
  needName: null,
  aspect: null,
  higherIsMore: null,
  ...more,
});

test('two ratings of one statement are one need, however it is written', () => {
  const needs = needsOfSurvey([
    question('q1', { needName: 'Find old notebooks.', aspect: 'importance', higherIsMore: true }),
    question('q2', { needName: ' find  old notebooks', aspect: 'satisfaction', higherIsMore: false }),
  ]);
  expect(needs).toHaveLength(1);
  expect(needs[0]).toMatchObject({ statement: 'Find old notebooks.', label: 'Find old notebooks.' });
  expect(needs[0]!.ratings.map(({ questionId, higherIsMore }) => [questionId, higherIsMore])).toEqual([
    ['q1', true],
    ['q2', false],
  ]);
});

test('a question without an aspect rates nothing', () => {
  expect(
    needsOfSurvey([question('q1', { needName: 'Find old notebooks' }), question('q2', { aspect: 'importance' })]),
  ).toEqual([]);
});

test('a long statement is cut between words', () => {
  expect(shortLabel('Short')).toBe('Short');
  const label = shortLabel('Minimise the time it takes to find out whether an expense can be deducted from tax at all');
  expect(label).toBe('Minimise the time it takes to find out whether an expense can be…');
});
