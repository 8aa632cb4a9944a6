import { expect, test } from '@jest/globals';
import { partsOf } from '../stored/stored-questions.js';
import { fromSurveyJs } from './from-surveyjs.js';

const read = (...elements: object[]) => fromSurveyJs({ pages: [{ name: 'tea', elements }] });
const partAt = (survey: ReturnType<typeof read>, at: number) => partsOf(survey.definition)[at];

test('older files: “questions” in the place of elements, and choices as “value|words”', () => {
  const survey = fromSurveyJs({
    pages: [{ questions: [{ type: 'radiogroup', name: 'tea', choices: ['hot|Hot tea', 'cold'] }] }],
  });
  expect(partAt(survey, 0)).toMatchObject({
    options: [
      { key: 'hot', label: 'Hot tea' },
      { key: 'cold', label: 'cold' },
    ],
  });
});

test('words above pages and panels are shown, with the condition of the panel', () => {
  const survey = fromSurveyJs({
    description: 'A short survey',
    pages: [
      {
        title: 'About tea',
        elements: [
          { type: 'text', name: 'cups', inputType: 'number' },
          { type: 'panel', name: 'more', title: 'Much tea', visibleIf: '{cups} >= 3', elements: [] },
        ],
      },
    ],
  });
  expect(partsOf(survey.definition).map((part) => ('title' in part ? part.title : ''))).toEqual([
    ...['A short survey', 'About tea', 'cups', 'Much tea'],
  ]);
  expect(partAt(survey, 3)?.when).toMatchObject({ and: [{}, { '>=': [{ var: 'cups' }, 3] }] });
});

test('a survey in another language keeps its English words, which SurveyJS calls “default”', () => {
  const title = { default: 'Tea?', de: 'Tee?' };
  const { definition } = fromSurveyJs({ locale: 'de', elements: [{ type: 'comment', name: 'tea', title }] });
  expect(definition.languages).toEqual(['de', 'en']);
  expect(definition.translations.en).toEqual({ 'tea.title': 'Tea?' });
});

test('answers in the words of a later question are piped', () => {
  const survey = read(
    { type: 'text', name: 'your name' },
    { type: 'comment', name: 'why', title: '{your name}, why?' },
  );
  expect(partAt(survey, 1)).toMatchObject({ title: '{{your-name}}, why?' });
});

test('conditions on rows, on ratings, on “other” and on what a text contains', () => {
  const survey = read(
    { type: 'matrix', name: 'tea', columns: ['bad', 'good'], rows: ['hot'] },
    { type: 'rating', name: 'like', rateValues: ['no', 'yes'] },
    { type: 'radiogroup', name: 'kind', choices: ['green'], hasOther: true },
    { type: 'text', name: 'name' },
    {
      type: 'comment',
      name: 'why',
      visibleIf: "{tea.hot} = 'good' and {like} = 'yes' and {kind} = 'other' and {name} contains 'Jo'",
    },
  );
  expect(survey.notes).toEqual([]);
  expect(partAt(survey, 4)?.when).toEqual({
    and: [
      { '==': [{ var: 'tea-hot' }, 2] },
      { '==': [{ var: 'like' }, 2] },
      { '==': [{ var: 'kind' }, 'other'] },
      { in: ['Jo', { var: 'name' }] },
    ],
  });
});

test('a matrix with a list in each column becomes a matrix for each of them', () => {
  const survey = read({
    ...{ type: 'matrixdropdown', name: 'tea', title: 'Rate these', rows: ['hot'], choices: [1, 2, 3] },
    columns: [
      { name: 'taste', title: 'Taste' },
      { name: 'price', choices: ['low', 'high'] },
      { name: 'notes', cellType: 'text' },
    ],
  });
  expect(partsOf(survey.definition)).toMatchObject([
    { key: 'tea', type: 'matrix', title: 'Rate these: Taste', points: [{}, {}, {}] },
    { key: 'tea-price', type: 'matrix', title: 'Rate these: price', points: [{ label: 'low' }, { label: 'high' }] },
  ]);
  expect(survey.notes).toEqual([{ where: 'tea', sentence: expect.stringContaining('notes') }]);
});
