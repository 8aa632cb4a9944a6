import { expect, test } from '@jest/globals';
import type { BoardNeed } from './board-groups.js';
import { mergeConsequences } from './merge-consequences.js';

const need = (label: string, respondents: number, mentions: number, ratings = 0): BoardNeed => ({
  id: label,
  label,
  statement: '',
  status: 'ACCEPTED',
  origin: 'ENGINE',
  theme: null,
  mentions,
  respondents,
  againstMentions: 1,
  ratings: Array.from({ length: ratings }, (_, at) => ({ id: `${label}-${at}` })),
});

test('a merge says what leaves, what moves along and how many people may be counted', () => {
  const into = need('Find receipts', 10, 12);
  const said = mergeConsequences([into, need('Search receipts', 4, 6, 1), need('Old receipts', 2, 2)], into);
  expect(said).toEqual([
    '“Search receipts”, “Old receipts” leave the board.',
    '10 passages move to “Find receipts”.',
    '1 linked rating goes along.',
    'It is then mentioned by 10 to 16 people; who spoke of several counts once.',
    'Its name and statement stay as they are. You can undo this.',
  ]);
});

test('needs that nobody mentions bring nothing along', () => {
  const into = need('Find receipts', 10, 12);
  const said = mergeConsequences([{ ...need('Never said', 0, 0), againstMentions: 0 }], into);
  expect(said).toContain('It is then mentioned by 10 people.');
  expect(said.join(' ')).not.toContain('passages move');
});
