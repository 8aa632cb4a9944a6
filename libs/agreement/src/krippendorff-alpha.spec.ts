import { expect, test } from '@jest/globals';
import { krippendorffAlpha, krippendorffAlphaInterval } from './krippendorff-alpha.js';
import { TWELVE_UNITS } from './krippendorff-example.fixture.js';

test("Krippendorff's four observers and twelve units give .743", () => {
  expect(krippendorffAlpha(TWELVE_UNITS)).toBeCloseTo(0.7434, 4);
});

test('his two observers and ten units without missing labels, worked in section A, give .095', () => {
  const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
  const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
  expect(krippendorffAlpha(meg.map((label, unit) => [label, owen[unit]!]))).toBeCloseTo(0.0952, 4);
});

test('a unit with one label counts for nothing', () => {
  expect(krippendorffAlpha([...TWELVE_UNITS, [9, null, null, null]])).toBe(krippendorffAlpha(TWELVE_UNITS));
});

test('labels that never vary, and units that nobody else judged, have no alpha', () => {
  expect(() => krippendorffAlpha([['yes', 'yes']])).toThrow(
    expect.objectContaining({ code: 'stat.alpha.no-variation' }),
  );
  expect(() => krippendorffAlpha([['yes', null]])).toThrow(expect.objectContaining({ code: 'stat.alpha.no-pairs' }));
});

test('the interval holds the estimate, and is the same for the same seed', () => {
  const { low, high } = krippendorffAlphaInterval(TWELVE_UNITS, { seed: 3 });
  expect(low).toBeLessThan(0.743);
  expect(high).toBeGreaterThan(0.743);
  expect(krippendorffAlphaInterval(TWELVE_UNITS, { seed: 3 })).toEqual({ low, high });
  expect(krippendorffAlphaInterval(TWELVE_UNITS, { seed: 4 })).not.toEqual({ low, high });
});
