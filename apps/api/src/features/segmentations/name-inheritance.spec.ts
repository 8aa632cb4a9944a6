import { expect, test } from '@jest/globals';
import { inheritedWords } from './name-inheritance.js';

const people = (count: number, from = 0) => Array.from({ length: count }, (_, at) => `p${at + from}`);
const WORDS = new Map([[0, { name: 'Searchers', description: 'They search.' }]]);

test('a segment that kept most of its people keeps its name, wherever it stands now', () => {
  const earlier = { respondentIds: people(10), positions: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1] };
  const next = { respondentIds: people(10), positions: [1, 1, 1, 1, 0, 0, 0, 0, 0, 0] };
  expect([...inheritedWords(earlier, WORDS, next)]).toEqual([[1, WORDS.get(0)]]);
});

test('a segment of other people gets no name', () => {
  const earlier = { respondentIds: people(10), positions: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1] };
  const next = { respondentIds: people(10), positions: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1] };
  expect(inheritedWords(earlier, WORDS, next).size).toBe(0);
});

test('people who are new or gone do not count', () => {
  const earlier = { respondentIds: people(6), positions: [0, 0, 0, 1, 1, 1] };
  const next = { respondentIds: people(60, 1), positions: Array.from({ length: 60 }, (_, at) => (at < 2 ? 0 : 1)) };
  expect([...inheritedWords(earlier, WORDS, next).keys()]).toEqual([0]);
});
