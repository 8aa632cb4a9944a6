import { expect, test } from '@jest/globals';
import { corpusReader } from '../tokens.js';
import { denseMatrix, normaliseRows } from '../vectors/sparse-matrix.js';
import { describeGroups } from './describe-groups.js';

const ALIKE = ['old invoices are lost', 'cannot find old invoices', 'where are old invoices', 'old invoices again'];
const ODDS = [
  'the bus was late',
  'a cat sat there',
  'red shoes hurt',
  'coffee is cold',
  'snow on Monday',
  'my piano broke',
];

test('a group of odds and ends does not come first, however large', () => {
  const texts = [...ALIKE, ...ODDS];
  const meaning = denseMatrix(texts.length, 1 + ODDS.length);
  ALIKE.forEach((_, row) => (meaning.data[row * meaning.columns] = 1));
  ODDS.forEach((_, i) => (meaning.data[(ALIKE.length + i) * meaning.columns + 1 + i] = 1));
  const groups = {
    labels: Int32Array.from(texts, (_, row) => (row < ALIKE.length ? 0 : 1)),
    count: 2,
    closeness: new Float64Array(texts.length).fill(1),
    meaning: normaliseRows(meaning),
  };
  const { themes } = describeGroups(texts, groups, corpusReader(texts, 'en'), () => 1);
  expect(themes.map(({ size }) => size)).toEqual([ALIKE.length, ODDS.length]);
});

test('of groups that are equally alike, the larger comes first', () => {
  const texts = [...ALIKE, 'the bus was late', 'the bus was late again'];
  const meaning = denseMatrix(texts.length, 2);
  texts.forEach((_, row) => (meaning.data[row * 2 + (row < ALIKE.length ? 0 : 1)] = 1));
  const labels = Int32Array.from(texts, (_, row) => (row < ALIKE.length ? 1 : 0));
  const groups = { labels, count: 2, closeness: new Float64Array(texts.length).fill(1), meaning };
  const { themes } = describeGroups(texts, groups, corpusReader(texts, 'en'), () => 1);
  expect(themes.map(({ size }) => size)).toEqual([4, 2]);
});
