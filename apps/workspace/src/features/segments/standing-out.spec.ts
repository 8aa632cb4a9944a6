import { expect, test } from '@jest/globals';
import type { ProfileRow } from './profile-charts.js';
import { placesOnScale, standingOut } from './standing-out.js';

const row = (name: string, value: number | null, total: number, marker = false, level: string | null = null) =>
  ({
    level,
    value,
    low: null,
    high: null,
    total,
    marker,
    indicator: {
      name,
      label: name,
      scale: level === null ? 'ORDINAL' : 'NOMINAL',
      questionId: null,
      measure: null,
      need: null,
      min: level === null ? 1 : null,
      max: level === null ? 5 : null,
    },
  }) satisfies ProfileRow;

test('markers come first, then what is farthest on its own scale, and an indicator comes once', () => {
  const profile = [
    row('near', 3.1, 3),
    row('far', 5, 3),
    row('kind', 0.9, 0.2, false, 'one'),
    row('kind', 0.1, 0.6, false, 'other'),
    row('marked', 3.5, 3, true),
    row('unknown', null, 3),
  ];
  expect(standingOut(profile, 3).map(({ indicator, level }) => [indicator.name, level])).toEqual([
    ['marked', null],
    ['kind', 'one'],
    ['far', null],
  ]);
});

test('a mean stands on its own scale, a share between nobody and everybody', () => {
  expect(placesOnScale(row('mean', 2, 4))).toEqual({ segment: 0.25, total: 0.75 });
  expect(placesOnScale(row('kind', 0.9, 0.2, false, 'one'))).toEqual({ segment: 0.9, total: 0.2 });
});
