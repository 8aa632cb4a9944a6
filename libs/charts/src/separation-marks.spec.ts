import { expect, test } from '@jest/globals';
import { spreadOf, standingsOf } from './separation-marks.js';

test('people of one segment on one point are one mark, and crowds lie below', () => {
  expect(standingsOf([0, 1, 1, 1], [0, 2, 2, 2], [0, 0, 0, 1])).toEqual([
    { x: 1, y: 2, segment: 0, people: 2 },
    { x: 0, y: 0, segment: 0, people: 1 },
    { x: 1, y: 2, segment: 1, people: 1 },
  ]);
});

test('an ellipse follows its people, worked by hand', () => {
  // Along the diagonal: variance 1 + 1 = 2 there, 0 across it.
  const { mean, radii, angle } = spreadOf(0, [-1, 1, 9], [-1, 1, 9], [0, 0, 1])!;
  expect(mean).toEqual([0, 0]);
  expect(radii[0]).toBeCloseTo(Math.sqrt(2 * Math.LN2 * 2), 12);
  expect(radii[1]).toBeCloseTo(0, 12);
  expect(angle).toBeCloseTo(Math.PI / 4, 12);
});

test('half of a normal scatter lies inside', () => {
  const n = 4000;
  const x = Array.from({ length: n }, (_, i) => Math.sqrt(-2 * Math.log((i + 0.5) / n)) * Math.cos(i * 2.399963));
  const y = Array.from({ length: n }, (_, i) => Math.sqrt(-2 * Math.log((i + 0.5) / n)) * Math.sin(i * 2.399963));
  const { radii } = spreadOf(
    0,
    x,
    y,
    x.map(() => 0),
  )!;
  const inside = x.filter((value, i) => Math.hypot(value, y[i]!) < (radii[0] + radii[1]) / 2).length;
  expect(inside / n).toBeCloseTo(0.5, 2);
});

test('a segment without people has no ellipse', () => {
  expect(spreadOf(1, [0], [0], [0])).toBeNull();
});
