import { expect, test } from '@jest/globals';
import { compileSurvey, simulatePaths, surveyTemplate } from '@needfinder/survey';
import { addPart } from '../outline/edits.js';
import { waysOf } from './ways.js';

test('what nobody reached comes first, screen-outs and quotas among it', () => {
  const draft = addPart(
    {
      ...surveyTemplate('jobs-screener', 'Screener'),
      quotas: [{ key: 'nobody', label: 'Nobody', when: { '==': [{ var: 'willing' }, 'perhaps'] }, limit: 1 }],
    },
    { key: 'dead', type: 'statement', title: 'Dead end', when: { '==': [{ var: 'recent' }, 'tomorrow'] } },
    { kind: 'part', key: 'story' },
  );
  const ways = waysOf(draft, simulatePaths(compileSurvey(draft), 40, 1));
  expect(ways.slice(0, 2).map(({ key, kind }) => [key, kind])).toEqual([
    ['dead', 'question'],
    ['nobody', 'quota'],
  ]);
  expect(ways.find(({ key }) => key === 'too-long-ago')!.kind).toBe('screen-out');
  expect(ways.slice(2).every(({ people }) => people > 0)).toBe(true);
});
