import { expect, test } from '@jest/globals';
import { passesLuhn, passesMod97 } from './check-digits.js';

test('published test numbers pass, and no neighbour of theirs', () => {
  expect(['4111111111111111', '5500000000000004', '340000000000009'].map(passesLuhn)).toEqual([true, true, true]);
  expect(passesLuhn('4111111111111112')).toBe(false);
  expect(['DE89370400440532013000', 'GB82WEST12345698765432', 'NL91ABNA0417164300'].map(passesMod97)).toEqual([
    true,
    true,
    true,
  ]);
  expect(passesMod97('GB82WEST12345698765431')).toBe(false);
});
