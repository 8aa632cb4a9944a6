import { expect, test } from '@jest/globals';
import { importedInWords, partInWords } from './exchange-words.js';

test('parts say how much of them is here already', () => {
  expect(partInWords({ what: 'INTERVIEWS', count: 12, known: 3 })).toBe('12 interviews, 3 of them here already');
  expect(partInWords({ what: 'CODES', count: 1, known: 1 })).toBe('1 code, here already');
  expect(partInWords({ what: 'CODINGS', count: 0, known: 0 })).toBe('0 coded passages');
});

test('what came is said without what did not', () => {
  expect(importedInWords({ interviews: 2, codings: 1, memos: 0 })).toBe('2 interviews, 1 coding imported');
  expect(importedInWords({ interviews: 0, codings: 0, memos: 0 })).toBe('All of it was here already');
});
