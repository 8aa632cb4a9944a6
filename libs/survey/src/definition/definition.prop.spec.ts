import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryDefinition } from '../evaluate/definition-arbitrary.js';
import { readDefinition } from './definition-problems.js';

test('a definition that was written as JSON and read again is the same, down to the last key', () => {
  fc.assert(
    fc.property(arbitraryDefinition, (definition) => {
      expect(readDefinition(JSON.parse(JSON.stringify(definition))).definition).toEqual(definition);
    }),
    { numRuns: 100 },
  );
});
