import { expect, test } from '@jest/globals';
import { safeReturnPath, signInPath } from './return-path.js';

test('the sign-in page remembers the whole address', () => {
  const from = '/w/w1/s/s1/needs?evidence=need:n7#turn-3';
  const search = new URLSearchParams(signInPath(from).split('?')[1]);
  expect(safeReturnPath(search.get('return'))).toBe(from);
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', null])(
  '%p leads home instead of away',
  (wanted) => {
    expect(safeReturnPath(wanted)).toBe('/');
  },
);
