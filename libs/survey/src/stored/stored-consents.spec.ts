import { expect, test } from '@jest/globals';
import type { Part } from '../definition/question-schemas.js';
import { compileSurvey } from '../evaluate/compile-survey.js';
import { evaluate, type GivenAnswers } from '../evaluate/evaluate.js';
import { surveyTemplate } from '../templates/templates.js';
import { storedConsents } from './stored-consents.js';

const consent = (key: string, purpose?: 'use' | 'quote' | 'contact', when?: Part['when']): Part => ({
  ...{ key, type: 'consent', title: 'May we?', agree: 'Yes' },
  ...(purpose ? { purpose } : {}),
  ...(when === undefined ? {} : { when }),
});
const parts = [
  consent('terms'),
  consent('quote', 'quote'),
  consent('quote-name', 'quote'),
  consent('contact', 'contact', { '==': [{ var: 'quote' }, 'agreed'] }),
];
const survey = compileSurvey({
  ...surveyTemplate('blank', 'Test'),
  blocks: [{ key: 'b', title: '', pages: [{ key: 'p', parts }] }],
});
const consentsOf = (given: GivenAnswers) => storedConsents(survey, evaluate(survey, given, 7));

test('who agrees to everything that asks for a purpose gives it; what was not shown says nothing', () => {
  expect(consentsOf({ quote: 'agreed', 'quote-name': 'agreed', contact: 'agreed' })).toEqual({
    quote: 'given',
    contact: 'given',
  });
  expect(consentsOf({ 'quote-name': 'agreed' })).toEqual({ quote: 'withheld' });
});

test('who saw it and did not agree withholds it, in whatever order', () => {
  expect(consentsOf({ quote: 'agreed' })).toEqual({ quote: 'withheld', contact: 'withheld' });
  expect(consentsOf({})).toEqual({ quote: 'withheld' });
});
