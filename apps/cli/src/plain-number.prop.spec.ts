import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readPlainNumber } from './plain-number.js';

test('a plain number has the value that Number gives, and its decimals write it again', () => {
  const text = fc.tuple(fc.boolean(), fc.nat(99_999_999), fc.nat(6)).map(([isNegative, digits, decimals]) => {
    const size = (digits / 10 ** decimals).toFixed(decimals);
    return isNegative && digits > 0 ? `-${size}` : size;
  });
  fc.assert(
    fc.property(text, (written) => {
      const read = readPlainNumber(written)!;
      expect(read.value).toBe(Number(written));
      expect(read.value.toFixed(read.decimals)).toBe(written);
    }),
  );
});

test.each(['', '-', '.', '.5', '5.', '1.2.3', '007', '-0', '-0.0', '+1', '1e3', ' 2', '0x1', '1234567890123456', 'NA'])(
  '%j is no plain number',
  (text) => expect(readPlainNumber(text)).toBeNull(),
);
