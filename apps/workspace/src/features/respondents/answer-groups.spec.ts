import { expect, test } from '@jest/globals';
import { groupAnswers, type Answer } from './answer-groups.js';

const answer = (id: string, kind: Answer['question']['kind'], battery: string | null): Answer => ({
  question: { id, title: id, kind, battery, aspect: null, needName: null },
  value: null,
  label: null,
  missing: 'EMPTY',
});

test('own words come first, then choices, then each battery with its questions together', () => {
  const groups = groupAnswers([
    answer('a1', 'RATING', 'severity-data'),
    answer('plan', 'SINGLE_CHOICE', null),
    answer('b1', 'RATING', 'severity-charts'),
    answer('a2', 'RATING', 'severity-data'),
    answer('why', 'OPEN_TEXT', null),
  ]);
  expect(groups.map(({ title, answers }) => [title, answers.map(({ question }) => question.id)])).toEqual([
    ['In their own words', ['why']],
    ['Choices and single ratings', ['plan']],
    ['Severity data', ['a1', 'a2']],
    ['Severity charts', ['b1']],
  ]);
});
