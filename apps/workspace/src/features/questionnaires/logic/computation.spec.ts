import { expect, test } from '@jest/globals';
import { COMPUTATIONS, computedLogic, computedOf } from './computation.js';

test.each(COMPUTATIONS)('a %s reads back as what was chosen', (how) => {
  const computed = { how, fields: ['a', 'b', 'c'] };
  expect(computedOf(computedLogic(computed))).toEqual(computed);
});

test('logic that a program wrote is not taken for one of them', () => {
  expect(computedOf({ if: [{ var: 'a' }, 1, 0] })).toBeNull();
  expect(computedOf({ '/': [{ '+': [{ var: 'a' }, { var: 'b' }] }, 3] })).toBeNull();
});
