import { expect, test } from '@jest/globals';
import { codeLook } from './code-look.js';

test('thirty-two codes in a row look different, and one that somebody chose as they chose', () => {
  const free = { colour: null, pattern: null };
  const looks = Array.from({ length: 32 }, (_, position) => JSON.stringify(codeLook(position, free)));
  expect(new Set(looks).size).toBe(32);
  const chosen = { colour: '#123456', pattern: 'double' } as const;
  expect(codeLook(3, chosen)).toEqual(chosen);
});
