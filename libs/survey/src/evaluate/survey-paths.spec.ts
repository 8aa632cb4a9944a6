import { expect, test } from '@jest/globals';
import { surveyTemplate } from '../templates/templates.js';
import { compileSurvey } from './compile-survey.js';
import { simulatePaths } from './survey-paths.js';

const choice = {
  type: 'single' as const,
  required: true,
  options: [
    { key: 'yes', label: 'Yes' },
    { key: 'no', label: 'No' },
  ],
};
const saysNo = { '==': [{ var: 'first' }, 'no'] };
const survey = compileSurvey({
  ...surveyTemplate('blank', 'Ways'),
  blocks: [
    {
      ...{ key: 'b', title: '' },
      pages: [
        {
          key: 'p',
          parts: [
            { ...choice, key: 'first', title: 'First' },
            { key: 'out', type: 'screen-out', title: 'Says no', when: saysNo },
            { key: 'never', type: 'screen-out', title: 'Nobody', when: { '==': [{ var: 'first' }, 'perhaps'] } },
          ],
        },
        {
          key: 'q',
          parts: [
            { ...choice, key: 'then', title: 'Then' },
            { ...choice, key: 'dead', title: 'Dead end', when: saysNo },
          ],
        },
      ],
    },
  ],
  quotas: [{ key: 'yes-sayers', label: 'Yes', when: { '==': [{ var: 'first' }, 'yes'] }, limit: 5 }],
});

test('a question behind a contradiction is seen by nobody, and a screen-out that cannot hold ends nothing', () => {
  const { people, screenedOut, seen, ended, quotas } = simulatePaths(survey, 60, 7);
  expect([seen.get('first'), seen.get('dead'), ended.get('never')]).toEqual([60, 0, 0]);
  expect(ended.get('out')).toBe(screenedOut);
  expect(seen.get('then')).toBe(people - screenedOut);
  expect(quotas.get('yes-sayers')).toBe(people - screenedOut);
  expect(screenedOut).toBeGreaterThan(10);
});

test('the same seed gives the same people', () => {
  expect(simulatePaths(survey, 20, 3)).toEqual(simulatePaths(survey, 20, 3));
});
