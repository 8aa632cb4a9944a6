import { expect, test } from '@jest/globals';
import { meanOf, ratingsFor, scaleOf, turned, widestScale } from './need-measures.js';

test('importance is asked for by name, else read from severity, else from frequency', () => {
  const aspects = (...list: ('importance' | 'satisfaction' | 'frequency' | 'severity')[]) =>
    list.map((aspect) => ({ aspect }));
  expect(ratingsFor('importance', aspects('frequency', 'importance', 'severity'))).toEqual(aspects('importance'));
  expect(ratingsFor('importance', aspects('frequency', 'severity'))).toEqual(aspects('severity'));
  expect(ratingsFor('importance', aspects('satisfaction'))).toEqual([]);
});

test('a scale turned round keeps its ends', () => {
  const scale = scaleOf([{ value: 1 }, { value: 7 }])!;
  expect([turned(1, scale), turned(7, scale), turned(3, scale)]).toEqual([7, 1, 5]);
  expect(widestScale([null, scale, { min: 0, max: 5 }])).toEqual({ min: 0, max: 7 });
  expect(widestScale([null])).toBeNull();
});

test('the mean leaves out what is missing, and is missing when everything is', () => {
  expect(meanOf([2, Number.NaN, 4])).toBe(3);
  expect(meanOf([Number.NaN])).toBeNaN();
});
