import { expect, test } from '@jest/globals';
import type { Passage } from '../needs/index.js';
import { oneOfEachFirst } from './passage-order.js';

const passage = (id: string, respondentId: string) => ({ id, respondentId }) as Passage;

test('each person speaks once before anybody speaks twice, the surest first', () => {
  const said = [
    passage('a1', 'ann'),
    passage('a2', 'ann'),
    passage('b1', 'bo'),
    passage('a3', 'ann'),
    passage('b2', 'bo'),
  ];
  const sure = new Map([
    ['ann', 0.7],
    ['bo', 0.99],
  ]);
  expect(oneOfEachFirst(said, (id) => sure.get(id)!).map(({ id }) => id)).toEqual(['b1', 'a1', 'b2', 'a2', 'a3']);
});
