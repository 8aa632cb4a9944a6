import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { redactTexts, restoreText } from './redact-texts.js';

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('a@b.org', '+44 20 7946 0958', '[Person 1]', 'Mr Smith', '@you', 'DE89370400440532013000', ' '),
);
const texts = fc.array(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  { maxLength: 5 },
);

test('the key restores every text, whatever it holds', () => {
  fc.assert(
    fc.property(texts, (originals) => {
      const { texts: redacted, key } = redactTexts(originals);
      expect(redacted.map(({ text }) => restoreText(text, key))).toEqual(originals);
    }),
  );
});

test('what is marked never overlaps', () => {
  fc.assert(
    fc.property(texts, (originals) => {
      for (const { data } of redactTexts(originals).texts)
        data.forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(data[i - 1]?.end ?? 0));
    }),
  );
});
