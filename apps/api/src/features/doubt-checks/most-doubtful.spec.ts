import { expect, test } from '@jest/globals';
import { mostDoubtful } from './most-doubtful.js';

const people = (doubts: readonly number[]) => new Map(doubts.map((doubt, at) => [`p${at}`, doubt]));
const careful = (count: number) => Array<number>(count).fill(0);

test('the most doubtful twentieth is left out, and of equals always the same ones', () => {
  const doubts = people([0.2, 0.9, 0.9, 0.9, ...careful(36)]);
  expect(mostDoubtful(doubts)).toEqual(['p1', 'p2']);
});

test('nobody is left out who gives no cause for doubt', () => {
  expect(mostDoubtful(people([0.1, ...careful(99)]))).toEqual(['p0']);
  expect(mostDoubtful(people(careful(100)))).toEqual([]);
});
