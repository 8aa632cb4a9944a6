import { expect, test } from '@jest/globals';
import { respondentClues } from './respondent-guess.js';

const tokens = (fileName: string, title = '', speakers: { name: string; role: string }[] = []) =>
  respondentClues({ fileName, title, speakers, turns: [] }).map((clue) => clue.token);

test('an id in the file name is a clue, with or without words around it', () => {
  expect(tokens('R-0412.vtt')).toContain('R-0412');
  expect(tokens('interview_R-0412_final.vtt')).toContain('R-0412');
  expect(tokens('Interview with P17 (second).md')).toContain('P17');
});

test('who answers is a clue, who asks is not', () => {
  const speakers = [
    { name: 'Interviewer', role: 'interviewer' },
    { name: 'R-7', role: 'respondent' },
  ];
  expect(tokens('talk.md', '', speakers)).toEqual(['R-7']);
});

test('the file name tells more than the title', () => {
  expect(tokens('R-1.md', 'Interview R-2')).toEqual(['R-1', 'R-2']);
});
