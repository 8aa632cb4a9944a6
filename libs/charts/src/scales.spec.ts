import { expect, test } from '@jest/globals';
import { bandScale, dodge, valueScale } from './scales.js';

test('bars begin at zero even when all values are far from it', () => {
  const scale = valueScale({ values: [80, 90], range: [0, 100], fromZero: true });
  expect([scale.domain[0], scale.at(0)]).toEqual([0, 0]);
});

test('a fixed domain stays as given and holds what lies outside at its ends', () => {
  const scale = valueScale({ values: [], domain: [0, 1], range: [0, 200] });
  expect([scale.at(0.5), scale.at(-0.1), scale.at(1.2)]).toEqual([100, 0, 200]);
});

test.each([[[]], [[3]], [[0]]])('values %j still give a scale one can draw on', (values) => {
  const scale = valueScale({ values, range: [0, 100] });
  expect(Number.isFinite(scale.at(values[0] ?? 0))).toBe(true);
  expect(scale.domain[1]).toBeGreaterThan(scale.domain[0]);
});

test('bands share the range in order', () => {
  const bands = bandScale(3, [0, 300], 0);
  expect([bands.start(0), bands.start(2), bands.bandwidth, bands.centre(1)]).toEqual([0, 200, 100, 150]);
});

test('marks that would overlap move to lanes, the rest stay on the line', () => {
  expect(dodge([0, 100, 103, 106], 10)).toEqual([0, 0, 1, -1]);
});
