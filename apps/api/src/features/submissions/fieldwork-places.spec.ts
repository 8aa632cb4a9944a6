import { expect, test } from '@jest/globals';
import { compileSurvey, type Part, surveyTemplate } from '@needfinder/survey';
import { askedQuestions, pageReaches, questionStops } from './fieldwork-places.js';

const LIKE = [1, 2].map((value) => ({ value, label: '' }));
const parts: readonly Part[] = [
  { key: 'source', type: 'hidden', title: 'source', attribute: 'behavioural' },
  { key: 'rate', type: 'matrix', title: 'Rate', points: LIKE, rows: ['a', 'b'].map((key) => ({ key, label: key })) },
  { key: 'why', type: 'long-text', title: 'Why?', role: 'other' },
];
const survey = compileSurvey({
  ...surveyTemplate('blank', 'Tea'),
  blocks: [
    {
      ...{ key: 'all', title: '' },
      pages: [
        { key: 'link', parts: parts.slice(0, 1) },
        { key: 'tea', parts: parts.slice(1) },
      ],
    },
  ],
});

test('people who stopped stand at the question whose field they answered last', () => {
  const asked = askedQuestions(survey);
  expect(asked.map(({ fields }) => fields)).toEqual([['rate-a', 'rate-b'], ['why']]);
  const stopped = new Map([
    [0, 3],
    [1, 4],
    [2, 5],
  ]);
  expect(questionStops(asked, stopped).map(({ key, stoppedAfter }) => [key, stoppedAfter])).toEqual([
    ['rate', 7],
    ['why', 5],
  ]);
});

test('a page that shows nothing is no place to stop at', () => {
  expect(pageReaches(survey, new Map([['tea', 2]]))).toEqual([{ page: 'tea', title: 'Rate', stoppedHere: 2 }]);
});
