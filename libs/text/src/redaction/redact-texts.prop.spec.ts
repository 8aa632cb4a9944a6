import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sliceCodePoints } from '../code-points.js';
import { findPersonalData } from './find-personal-data.js';
import { redactTexts } from './redact-texts.js';
import { editText, type TextEdit } from './text-edits.js';

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('a@b.org', '+44 20 7946 0958', '[Person 1]', 'Mr Smith', '@you', 'DE89370400440532013000', ' '),
);
const texts = fc.array(
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
  { maxLength: 5 },
);
const marked = texts.map((all) => {
  const found = findPersonalData(all.map((text) => ({ text })));
  return all.map((text, i) => ({ text, data: found[i]! }));
});

/** Edits that put back what a placeholder stands for, at the very places where it was put. */
const backward = (text: string, edits: readonly TextEdit[], key: ReadonlyMap<string, string>): TextEdit[] => {
  const { moved } = editText(text, edits);
  return edits.map((edit) => ({ ...moved(edit), replacement: key.get(edit.replacement)! }));
};

test('the key restores every text, whatever it holds', () => {
  fc.assert(
    fc.property(marked, (originals) => {
      const { texts: redacted, key } = redactTexts(originals);
      const restored = redacted.map(({ text, data }, i) => {
        const edits = data.map(({ start, end, placeholder }) => ({ start, end, replacement: placeholder }));
        return editText(text, backward(originals[i]!.text, edits, key)).text;
      });
      expect(restored).toEqual(originals.map(({ text }) => text));
    }),
  );
});

test('what is marked never overlaps', () => {
  fc.assert(
    fc.property(marked, (all) => {
      for (const { data } of all)
        data.forEach(({ start }, i) => expect(start).toBeGreaterThanOrEqual(data[i - 1]?.end ?? 0));
    }),
  );
});

test('a span that no edit touches says the same at its new place', () => {
  fc.assert(
    fc.property(marked, fc.nat(40), fc.integer({ min: 1, max: 20 }), (originals, start, length) => {
      const { texts: redacted } = redactTexts(originals);
      originals.forEach(({ text }, i) => {
        const edits = redacted[i]!.data.map((datum) => ({ ...datum, replacement: datum.placeholder }));
        const edited = editText(text, edits);
        const span = { start, end: Math.min(start + length, Array.from(text).length) };
        if (span.end <= start) return;
        const { isChanged, ...place } = edited.moved(span);
        const said = sliceCodePoints(edited.text, place.start, place.end);
        if (isChanged) expect(redacted[i]!.data.some(({ placeholder }) => said.includes(placeholder))).toBe(true);
        else expect(said).toBe(sliceCodePoints(text, span.start, span.end));
      });
    }),
  );
});
