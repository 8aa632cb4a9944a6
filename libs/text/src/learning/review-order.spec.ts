import { expect, test } from '@jest/globals';
import { reviewOrder } from './review-order.js';

const waiting = [
  { id: 'sure', probability: 0.95, cluster: 'a' },
  { id: 'torn', probability: 0.52, cluster: 'a' },
  { id: 'half', probability: 0.5, cluster: 'a' },
  { id: 'other', probability: 0.1, cluster: 'b' },
];

test('every need is heard once before any is heard twice, the least certain passage first', () => {
  expect(reviewOrder(waiting).map(({ id }) => id)).toEqual(['half', 'other', 'torn', 'sure']);
});

test('the order of the passages does not matter', () => {
  expect(reviewOrder(waiting.toReversed())).toEqual(reviewOrder(waiting));
});
