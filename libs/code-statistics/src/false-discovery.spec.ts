import { expect, test } from '@jest/globals';
import { falseDiscoveryRates } from './false-discovery.js';

test('of the fifteen p-values of Benjamini & Hochberg the first four are discoveries at 5 %', () => {
  const values = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  const rates = falseDiscoveryRates(values);
  expect(rates.filter((rate) => rate <= 0.05)).toHaveLength(4);
  expect(rates[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
  expect(falseDiscoveryRates([...values].reverse())).toEqual([...rates].reverse());
});
