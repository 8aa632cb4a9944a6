import { expect, test } from '@jest/globals';
import type { PersonWithAnswers } from '../responses/index.js';
import { byPerson } from './by-person.js';

const row = (respondentId: string, surveyVersionId: string) => ({ respondentId, surveyVersionId }) as PersonWithAnswers;

test('responses of one person stay together, also where a block ends between them', async () => {
  async function* blocks() {
    yield [row('a', '1'), row('b', '1')];
    yield [row('b', '2')];
    yield [row('c', '1')];
  }
  const people = [];
  for await (const block of byPerson(blocks())) people.push(...block);
  expect(people.map((one) => one.map(({ respondentId, surveyVersionId }) => respondentId + surveyVersionId))).toEqual([
    ['a1'],
    ['b1', 'b2'],
    ['c1'],
  ]);
});
