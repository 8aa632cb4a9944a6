import { expect, test } from '@jest/globals';
import { changeWords } from './citation-words.js';

const number = { kind: 'NUMBER', was: '41 %', now: '38 %' } as const;

test('a claim says what has become of what it rests on, and nothing while it stands', () => {
  expect(changeWords({ ...number, state: 'CURRENT' })).toBeNull();
  expect(changeWords({ ...number, state: 'CHANGED' })).toBe('What stands here has changed: was 41 %, is 38 %.');
  expect(changeWords({ ...number, state: 'GONE' })).toBe('What was cited here is gone: it was 41 %.');
  expect(changeWords({ kind: 'PASSAGE', state: 'GONE', was: null, now: null })).toBe(
    'What was quoted here was erased.',
  );
  expect(changeWords(undefined)).toMatch(/cite it here anew/);
});
