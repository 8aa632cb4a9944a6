import { expect, test } from '@jest/globals';
import { heardFrom, spokenTurn } from './turn-times.js';

const turns = [
  { id: 'a', startMs: 1_000 },
  { id: 'untimed', startMs: null },
  { id: 'b', startMs: 4_000 },
  { id: 'aside', startMs: 4_000 },
  { id: 'c', startMs: 9_000 },
];

test.each([
  [0, null],
  [999, null],
  [1_000, 'a'],
  [3_999, 'a'],
  [4_000, 'aside'],
  [8_999, 'aside'],
  [3_600_000, 'c'],
])('at %d ms %s is spoken', (positionMs, id) => {
  expect(spokenTurn(turns, positionMs)).toBe(id);
});

test('times that somebody set out of order are taken as times', () => {
  expect(spokenTurn([{ id: 'late', startMs: 9_000 }, ...turns.slice(0, 3)], 9_500)).toBe('late');
});

test('without any times nobody is said to speak', () => {
  expect(spokenTurn([{ id: 'a', startMs: null }], 5_000)).toBeNull();
});

test.each([
  ['b', 4_000],
  ['untimed', 1_000],
])('turn %s is heard from %d ms', (id, ms) => {
  expect(heardFrom(turns, id)).toBe(ms);
});

test('where nothing before it has a time, a turn is heard from the start of the recording', () => {
  expect(heardFrom([{ id: 'first', startMs: null }, ...turns], 'first')).toBe(0);
});
