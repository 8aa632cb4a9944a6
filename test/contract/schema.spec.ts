import { expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import 'reflect-metadata';
import { printAppSchema } from '../../apps/api/src/print-schema.js';

test('schema.graphql is what the code says, printed without a database', async () => {
  const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
  expect(await printAppSchema()).toBe(committed);
});
