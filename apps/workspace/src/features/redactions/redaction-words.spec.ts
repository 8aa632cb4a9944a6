import { expect, test } from '@jest/globals';
import { placesOf } from './redaction-words.js';

test('finds words wherever they stand alone, counted in characters and not in bytes', () => {
  expect(placesOf('😀 Ada met Adam and Ada.', ' Ada ')).toEqual([
    { start: 2, end: 5 },
    { start: 19, end: 22 },
  ]);
  expect(placesOf('Ada', ' ')).toEqual([]);
});
