import { expect, test } from '@jest/globals';
import type { StoredAnswer } from '@needfinder/domain';
import fc from 'fast-check';
import { answerScanner } from './answer-scanner.js';

/** As PostgreSQL writes a jsonb: keys by length, then by bytes; blanks behind colons and commas. */
function asJsonb(answers: Readonly<Record<string, StoredAnswer>>): string {
  const written = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const bytes = (text: string) => Buffer.from(text);
    const entries = Object.entries(value).sort(
      ([a], [b]) => bytes(a).length - bytes(b).length || Buffer.compare(bytes(a), bytes(b)),
    );
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}: ${written(one)}`).join(', ')}}`;
  };
  return written(answers);
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '\\', '\\"', '{', '}, "a": 1', '[', '{"missing": "refused"}'),
);
const answers = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0),
  texts,
  fc.array(texts, { maxLength: 3 }),
  fc.constantFrom('empty', 'not-shown', 'refused', 'not-applicable').map((missing) => ({ missing }) as StoredAnswer),
);
const keys = fc.oneof(
  fc.constantFrom('a', 'b', 'c', 'q-1', 'q-2', 'q-10', 'ä'),
  texts.filter((key) => key !== '__proto__'),
);

test('reads what JSON.parse reads, of the questions it was made for', () => {
  fc.assert(
    fc.property(fc.dictionary(keys, answers, { noNullPrototype: true }), fc.uniqueArray(keys), (given, asked) => {
      const read: Record<string, StoredAnswer> = {};
      answerScanner(asked)(asJsonb(given), (question, answer) => (read[asked[question]!] = answer));
      expect(read).toEqual(Object.fromEntries(Object.entries(given).filter(([key]) => asked.includes(key))));
    }),
    { numRuns: 500 },
  );
});
