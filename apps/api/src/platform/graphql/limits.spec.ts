import { ApolloArmor } from '@escape.tech/graphql-armor';
import { expect, test } from '@jest/globals';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { readFileSync } from 'node:fs';
import { LIMITS } from './graphql.module.js';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const schema = buildSchema(read('../../../../../schema.graphql'));
const operations = Object.values(JSON.parse(read('../../../persisted-operations.json')) as Record<string, string>);
const rules = [...specifiedRules, ...new ApolloArmor(LIMITS).protect().validationRules];

test('every operation of the workspace stays within the limits', () => {
  const refused = operations.flatMap((text) =>
    validate(schema, parse(text), rules).map(({ message }) => [text, message]),
  );
  expect(operations.length).toBeGreaterThan(100);
  expect(refused).toEqual([]);
});
