import { LINE_PATTERNS } from '@needfinder/domain';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readDescription, writeDescription } from './code-description.js';

const words = fc
  .array(fc.constantFrom('a', 'Include', ': ', '\n', ';', ' ', '🙈', 'é'), { maxLength: 8 })
  .map((all) => all.join(''));
/** Without a paragraph that begins like one of ours. */
const text = words.filter((said) => !/\n\n(Include): /.test(`${said}`));
const phrase = fc.constantFrom('old notebooks', 'lost', '🙈');

test('what a code says comes back from one description', () => {
  const described = fc.record({
    kind: fc.constantFrom('need' as const, 'theme' as const, null),
    statement: text,
    guide: fc.record({
      ...{ definition: text, include: text, exclude: text },
      phrases: fc.uniqueArray(phrase),
      pattern: fc.constantFrom(...LINE_PATTERNS, null),
    }),
  });
  fc.assert(fc.property(described, (said) => expect(readDescription(writeDescription(said))).toEqual(said)));
});

test('what another program wrote is the definition', () => {
  expect(readDescription('Looking for it.\n\nNot: books').guide.definition).toBe('Looking for it.\n\nNot: books');
});
