import { expect, test } from '@jest/globals';
import type { QuestionDefinition } from './question-definitions.js';
import { ratingValue } from './rating-value.js';

const points = ['Never', 'Sometimes', 'Always'].map((label, i) => ({ label, value: i + 1 }));
const question: QuestionDefinition = { key: 'q', title: 'Q', kind: 'rating', points, higherIsMore: true, columns: [0] };

test('numbers and labels are their value, everything else is NaN', () => {
  expect(
    [3, 'sometimes', undefined, { missing: 'refused' } as const, 'x'].map((answer) => ratingValue(question, answer)),
  ).toEqual([3, 2, Number.NaN, Number.NaN, Number.NaN]);
});

test('a scale that runs down is turned', () => {
  const turned = { ...question, higherIsMore: false };
  expect([1, 2, 'Always'].map((answer) => ratingValue(turned, answer))).toEqual([3, 2, 1]);
});
