import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { spanInTurns, textOfTurns, turnsOfText } from './turns-of-text.js';

const word = fc.constantFrom('never', 'find', '🙈', '👩‍💻', 'e\u0301', 'old notes', 'ע');
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const turns = fc.array(fc.record({ speaker: fc.constantFrom('Ada', 'Interviewer'), text }), {
  minLength: 1,
  maxLength: 6,
});
const anything = fc
  .array(fc.oneof(word, fc.constantFrom('\n', '\n\n', '\r\n', 'Ada: ', ' ', ':')), { maxLength: 20 })
  .map((parts) => parts.join(''));

test('turns come back from their text, each at its place', () => {
  fc.assert(
    fc.property(turns, (spoken) => {
      const { text: source, starts } = textOfTurns(spoken);
      expect(turnsOfText(source)).toEqual(
        spoken.map((turn, at) => ({ ...turn, start: starts[at], end: starts[at]! + Array.from(turn.text).length })),
      );
    }),
  );
});

test('every turn of any text stands in it where it says, and no words are lost', () => {
  fc.assert(
    fc.property(anything, (source) => {
      const found = turnsOfText(source);
      const points = Array.from(source);
      for (const turn of found) {
        expect(points.slice(turn.start, turn.end).join('')).toBe(turn.text);
      }
      const said = found.map(({ speaker, text: own }) => (speaker === null ? own : `${speaker}: ${own}`)).join('');
      expect(said.replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
    }),
  );
});

test('a passage without a name in it lies in one turn', () => {
  const spans = anything.chain((source) => {
    const offset = fc.nat(Array.from(source).length);
    return fc.tuple(fc.constant(source), offset, offset);
  });
  fc.assert(
    fc.property(spans, ([source, a, b]) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      const inside = Array.from(source).slice(span.start, span.end).join('');
      if (inside.includes(':') || inside.trim() === '') return;
      const pieces = spanInTurns(turnsOfText(source, [span]), span);
      // Names of speakers themselves belong to no turn.
      expect(pieces.length).toBeLessThanOrEqual(1);
    }),
  );
});
