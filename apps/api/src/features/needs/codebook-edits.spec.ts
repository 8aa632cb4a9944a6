import { expect, test } from '@jest/globals';
import { acceptNeeds, moveCodings, splitNeed } from './codebook-edits.js';
import { codingRow as coding, needRow as need, themeRow } from './row-fixtures.js';

test('a moved coding is the judgement of who moved it', () => {
  const { after } = moveCodings([coding('1', 'p', 'a')], 'b', { coder: 'ada', there: [] });
  expect(after.codings).toEqual([coding('1', 'p', 'b', { coder: 'ada', status: 'accepted' })]);
});

test('a passage moved to where it was rejected is accepted there', () => {
  const there = [coding('2', 'p', 'b', { status: 'rejected' })];
  const { before, after } = moveCodings([coding('1', 'p', 'a')], 'b', { coder: 'ada', there });
  expect(before.codings).toHaveLength(2);
  expect(after.codings).toEqual([coding('2', 'p', 'b', { coder: 'ada', status: 'accepted' })]);
});

test('splitting adds a need with the codings, and leaves the others alone', () => {
  const { before, after } = splitNeed([coding('1', 'p', 'a')], need('new', { origin: 'person' }), 'ada');
  expect(before.needs).toEqual([]);
  expect(after.needs.map(({ id }) => id)).toEqual(['new']);
  expect(after.codings).toEqual([coding('1', 'p', 'new', { coder: 'ada', status: 'accepted' })]);
});

test('accepting a need accepts its theme', () => {
  const theme = themeRow('t', { origin: 'engine', status: 'proposed' });
  const { after } = acceptNeeds([need('a', { themeId: 't' })], [theme]);
  expect([after.needs[0]!.status, after.themes[0]!.status]).toEqual(['accepted', 'accepted']);
});
