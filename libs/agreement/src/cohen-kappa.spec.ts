import { expect, test } from '@jest/globals';
import { agreementMatrix, cohenKappa, percentAgreement } from './cohen-kappa.js';

test("Cohen's two hundred patients give .4915, agreement .70", () => {
  const patients = [
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ];
  expect(percentAgreement(patients)).toBeCloseTo(0.7, 12);
  expect(cohenKappa(patients)).toBeCloseTo(0.4915, 4);
});

test("Cohen's table of shares gives less than chance: −.0923", () => {
  const shares = [
    [0.25, 0.13, 0.12],
    [0.12, 0.02, 0.16],
    [0.03, 0.15, 0.02],
  ];
  expect(cohenKappa(shares)).toBeCloseTo(-0.0923, 4);
});

test('only units that both coders judged are counted, and the order of labels does not matter', () => {
  const units = [
    ['no', 'yes'],
    ['yes', 'yes'],
    ['no', 'no'],
    ['yes', null],
    ['yes', 'yes'],
  ] as const;
  const matrix = agreementMatrix(units, [0, 1]);
  expect(matrix.flat().reduce((sum, count) => sum + count, 0)).toBe(4);
  // Observed 3 of 4; by chance ½ · ¼ + ½ · ¾ = ½.
  expect(cohenKappa(matrix)).toBeCloseTo(0.5, 12);
});

test('coders who always say the same single word have no kappa, and without units there is no agreement', () => {
  expect(() => cohenKappa([[5]])).toThrow(expect.objectContaining({ code: 'stat.kappa.no-variation' }));
  expect(() => percentAgreement([])).toThrow(expect.objectContaining({ code: 'stat.agreement.no-units' }));
});
