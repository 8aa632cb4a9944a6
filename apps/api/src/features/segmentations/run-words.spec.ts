import { expect, test } from '@jest/globals';
import { WARNING_CODES } from '@needfinder/segmentation';
import { erasureWarnings, headlineOf, inWords, withRemedy } from './run-words.js';
import { letterOf, stabilityWord } from './segment-words.js';

test('a verdict is one sentence', () => {
  expect(headlineOf({ verdict: 'natural', naturalK: 4 })).toBe('Four distinct groups.');
  expect(headlineOf({ verdict: 'natural', naturalK: 14 })).toBe('14 distinct groups.');
  expect(headlineOf({ verdict: 'reproducible', naturalK: 1 })).toBe('No distinct groups. People differ by degree.');
  expect(headlineOf({ verdict: 'constructed', naturalK: 1 })).toBe('No distinct groups. People differ by degree.');
  expect(headlineOf({ verdict: 'none', naturalK: 1 })).toBe('No segments here.');
});

test('every warning of the engine has a remedy', () => {
  for (const code of WARNING_CODES) expect(withRemedy({ code, text: '' }).remedy).toMatch(/\.$/);
});

test('keys of indicators and numbers of segments are told as people know them', () => {
  const labels = new Map([['need:1:importance', 'Find a past notebook']]);
  expect(inWords('Everybody gives the same answer to "need:1:importance".', labels)).toBe(
    'Everybody gives the same answer to "Find a past notebook".',
  );
  expect(inWords('Segment 3 is small: 12 people, 4 %.', labels)).toBe('Segment C is small: 12 people, 4 %.');
});

test('nobody erased is no warning', () => {
  expect(erasureWarnings(0)).toEqual([]);
  expect(erasureWarnings(2)[0]!.text).toMatch(/^2 people of this run were erased/);
});

test('letters go on after Z, and stability is a word', () => {
  expect([0, 25, 26, 27].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AB']);
  expect([0.75, 0.6, 0.59, null].map(stabilityWord)).toEqual(['holds', 'wobbles', 'falls apart', null]);
});
