import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { editsBetween } from './edits-between.js';
import { editText, type TextEdit } from './text-edits.js';

/** Few different words, emoji and combining marks among them, so that the same word stands in many places. */
const words = fc.array(fc.constantFrom('I', 'lose', 'notes', '🙈', 'Né', ' ', ' ', '.', '👩‍💻'), { maxLength: 30 });
const said = words.map((all) => all.join(''));
const points = (text: string) => Array.from(text);
const slice = (text: string, { start, end }: { start: number; end: number }) => points(text).slice(start, end).join('');

/** A text with edits that touch each other or not, and a span of it. */
const edited = said.chain((text) => {
  const place = fc.nat(points(text).length);
  const edits = fc.array(fc.tuple(place, place, said), { maxLength: 4 }).map((drawn) => {
    const inOrder = drawn
      .map(([a, b, replacement]): TextEdit => ({ start: Math.min(a, b), end: Math.max(a, b), replacement }))
      .sort((one, other) => one.start - other.start || one.end - other.end);
    let free = -1;
    return inOrder.filter(({ start, end }) => {
      if (start <= free) return false;
      free = end;
      return true;
    });
  });
  const span = fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  return fc.record({ text: fc.constant(text), edits, span });
});

test('exactly the spans that an edit cuts are changed, and all others keep their words', () => {
  fc.assert(
    fc.property(edited, ({ text, edits, span }) => {
      fc.pre(span.end > span.start);
      const after = editText(text, edits);
      const moved = after.moved(span);
      const isCut = edits.some(({ start, end }) => start < span.end && end > span.start);
      expect(moved.isChanged).toBe(isCut);
      if (!isCut) expect(slice(after.text, moved)).toBe(slice(text, span));
    }),
  );
});

test('the edits between two texts make the one of the other, in order and apart', () => {
  fc.assert(
    fc.property(said, said, (before, after) => {
      const edits = editsBetween(before, after);
      expect(editText(before, edits).text).toBe(after);
      edits.forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(edits[at - 1]?.end ?? 0));
    }),
  );
});

test('a text is not edited into itself, and no more is replaced than was edited', () => {
  fc.assert(
    fc.property(edited, ({ text, edits }) => {
      expect(editsBetween(text, text)).toEqual([]);
      const found = editsBetween(text, editText(text, edits).text);
      const replaced = (all: readonly TextEdit[]) => all.reduce((sum, { start, end }) => sum + end - start, 0);
      // A word is replaced whole, where the edit cut through it.
      const most = edits.reduce((sum, { start, end }) => sum + end - start + 20, 0);
      expect(replaced(found)).toBeLessThanOrEqual(most);
    }),
  );
});

test('one word in a long turn is one edit, however often the words repeat', () => {
  const before = 'I lose my notes again. '.repeat(400);
  const at = before.indexOf('notes', 4_000);
  const after = `${before.slice(0, at)}drawings${before.slice(at + 5)}`;
  expect(editsBetween(before, after)).toEqual([{ start: at, end: at + 5, replacement: 'drawings' }]);
});
