import { expect, test } from '@jest/globals';
import { groupNeeds, statusCounts, type BoardNeed } from './board-groups.js';

const BARE = {
  ...{ definition: '', include: '', exclude: '', phrases: [], colour: null, pattern: null, parent: null },
};
const need = (id: string, fields: Partial<BoardNeed> = {}): BoardNeed => ({
  id,
  label: `Need ${id}`,
  statement: '',
  status: 'PROPOSED',
  origin: 'ENGINE',
  theme: null,
  ...BARE,
  mentions: 1,
  respondents: 1,
  againstMentions: 0,
  ratings: [],
  ...fields,
});
const theme = (id: string) =>
  ({ ...BARE, id, label: `Theme ${id}`, status: 'PROPOSED', origin: 'ENGINE', mentions: 0, respondents: 0 }) as const;
const OPEN = { status: 'OPEN', search: '' } as const;
const shape = (groups: ReturnType<typeof groupNeeds>) =>
  groups.map((group) => [group.theme?.id ?? null, group.needs.map(({ id }) => id)]);

test('the need that most people mention leads, however many small ones another theme has, and needs without a theme come last', () => {
  const codebook = {
    themes: [theme('a'), theme('b')],
    needs: [
      need('loose', { mentions: 90, respondents: 80 }),
      need('few', { theme: { id: 'b' }, mentions: 5, respondents: 4 }),
      need('many', { theme: { id: 'b' }, mentions: 9, respondents: 9 }),
      need('other', { theme: { id: 'a' }, mentions: 40, respondents: 8 }),
      need('odd', { theme: { id: 'a' }, mentions: 3, respondents: 3 }),
      need('end', { theme: { id: 'a' }, mentions: 2, respondents: 2 }),
    ],
  };
  expect(shape(groupNeeds(codebook, OPEN))).toEqual([
    ['b', ['many', 'few']],
    ['a', ['other', 'odd', 'end']],
    [null, ['loose']],
  ]);
});

test('rejected needs are only shown when they are asked for', () => {
  const codebook = { themes: [], needs: [need('gone', { status: 'REJECTED' }), need('here')] };
  expect(shape(groupNeeds(codebook, OPEN))).toEqual([[null, ['here']]]);
  expect(shape(groupNeeds(codebook, { status: 'REJECTED', search: '' }))).toEqual([[null, ['gone']]]);
});

test('a search looks for every word in label and statement', () => {
  const needs = [
    need('a', { label: 'Find receipts', statement: 'Minimise the time' }),
    need('b', { label: 'Find clients' }),
  ];
  expect(shape(groupNeeds({ themes: [], needs }, { status: 'OPEN', search: 'time FIND' }))).toEqual([[null, ['a']]]);
});

test('an empty theme waits for needs, but not in the middle of a search', () => {
  const codebook = { themes: [theme('empty')], needs: [need('a')] };
  expect(shape(groupNeeds(codebook, OPEN))).toEqual([
    ['empty', []],
    [null, ['a']],
  ]);
  expect(shape(groupNeeds(codebook, { status: 'OPEN', search: 'need' }))).toEqual([[null, ['a']]]);
});

test('each filter says how many it shows', () => {
  const needs = [need('a'), need('b', { status: 'ACCEPTED' }), need('c', { status: 'REJECTED' })];
  expect(statusCounts(needs)).toEqual({ OPEN: 2, PROPOSED: 1, ACCEPTED: 1, REJECTED: 1 });
});
