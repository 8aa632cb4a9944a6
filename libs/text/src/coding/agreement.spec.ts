import { expect, test } from '@jest/globals';
import { agreementOf } from './agreement.js';

test('a table worked by hand', () => {
  // 20 both, 5 only suggested, 10 only coded, 15 neither: Po = .7, Pe = .5, kappa = .4
  const rows = [
    ...repeat(20, true, true),
    ...repeat(5, true, false),
    ...repeat(10, false, true),
    ...repeat(15, false, false),
  ];
  const agreement = agreementOf(
    rows.map(([said]) => said),
    rows.map(([, did]) => did),
  );
  expect(agreement).toEqual({
    n: 50,
    coded: 30,
    precision: 0.8,
    recall: 2 / 3,
    f1: 40 / 55,
    kappa: expect.closeTo(0.4, 12),
  });
});

test('what is not defined is null, not zero', () => {
  expect(agreementOf([false, false], [false, false])).toMatchObject({
    precision: null,
    recall: null,
    f1: null,
    kappa: null,
  });
  expect(agreementOf([], [])).toMatchObject({ n: 0, kappa: null });
});

const repeat = (times: number, said: boolean, did: boolean): [boolean, boolean][] =>
  Array.from({ length: times }, () => [said, did]);
