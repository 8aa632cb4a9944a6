import { describe, expect, test } from '@jest/globals';
import { InvalidError } from '@needfinder/domain';
import { adjustedRandIndex, createRng } from '@needfinder/numeric';
import { PLANTED_ANSWERS } from './planted-answers.fixture.js';
import { findThemes } from './themes.js';
import type { ThemesFound } from './types.js';

const partition = (found: ThemesFound, ids: readonly string[]): number[] => {
  const themeOf = new Map(found.assignments.map(({ textId, theme }) => [textId, theme]));
  const themes = found.themes.map(({ id }) => id);
  return ids.map((id) => themes.indexOf(themeOf.get(id) ?? ''));
};
const ids = PLANTED_ANSWERS.map(({ id }) => id);
const truth = PLANTED_ANSWERS.map(({ subject }) => ['showers', 'booking', 'parking'].indexOf(subject));

describe('two dozen answers about three subjects', () => {
  const found = findThemes(PLANTED_ANSWERS, { themes: 3, seed: 1 });

  test('come apart into the three subjects', () => {
    expect(adjustedRandIndex(truth, partition(found, ids))).toBeGreaterThan(0.7);
  });

  test('every label stands like this in an answer', () => {
    for (const { label } of found.themes) expect(PLANTED_ANSWERS.some(({ text }) => text.includes(label))).toBe(true);
  });

  test('sizes add up and every fit is a share', () => {
    expect(found.themes.reduce((sum, { size }) => sum + size, 0)).toBe(PLANTED_ANSWERS.length);
    for (const { fit } of found.assignments) expect(fit >= 0 && fit <= 1).toBe(true);
  });

  test('too few texts for coherence give null, not a number', () => {
    expect(found.quality.npmi).toBeNull();
  });
});

test('row order and ids leave no trace', () => {
  const found = findThemes(PLANTED_ANSWERS, { seed: 3 });
  const shuffled = createRng(9).shuffle([...PLANTED_ANSWERS]);
  const again = findThemes(shuffled, { seed: 3 });
  expect(again.themes).toEqual(found.themes);
  expect(partition(again, ids)).toEqual(partition(found, ids));
  const renamed = findThemes(
    PLANTED_ANSWERS.map(({ text }, i) => ({ id: `x${i}`, text })),
    { seed: 3 },
  );
  expect(renamed.themes).toEqual(found.themes);
});

test('the same input gives the same bytes', () => {
  const once = JSON.stringify(findThemes(PLANTED_ANSWERS, { seed: 5 }));
  expect(JSON.stringify(findThemes(PLANTED_ANSWERS, { seed: 5 }))).toBe(once);
});

test('the unassigned share takes the worst fits and nothing more', () => {
  const all = findThemes(PLANTED_ANSWERS, { themes: 3, seed: 1 });
  const some = findThemes(PLANTED_ANSWERS, { themes: 3, seed: 1, unassignedShare: 0.25 });
  const left = some.assignments.filter(({ theme }) => theme === null);
  expect(left).toHaveLength(6);
  const worst = Math.max(...left.map(({ fit }) => fit));
  const kept = some.assignments.filter(({ theme }) => theme !== null);
  expect(Math.min(...kept.map(({ fit }) => fit))).toBeGreaterThanOrEqual(worst);
  expect(some.assignments.map(({ fit }) => fit)).toEqual(all.assignments.map(({ fit }) => fit));
});

test('a text without words has no theme, and equal texts share theirs', () => {
  const found = findThemes(
    [...PLANTED_ANSWERS, { id: 'dots', text: '...' }, { id: 'twin', text: 'no  parking space' }],
    { themes: 3, seed: 1 },
  );
  const themeOf = new Map(found.assignments.map(({ textId, theme }) => [textId, theme]));
  expect(themeOf.get('dots')).toBeNull();
  expect(themeOf.get('twin')).toBe(themeOf.get('parking-0'));
});

test('more themes than texts are refused with both numbers', () => {
  expect(() => findThemes([{ id: 'a', text: 'cold shower' }], { themes: 4, seed: 1 })).toThrow(InvalidError);
  expect(() => findThemes([{ id: 'a', text: 'cold shower' }], { themes: 4, seed: 1 })).toThrow(/4 themes.* 1 /);
});

test('no texts, no themes', () => {
  expect(findThemes([], { seed: 1 })).toMatchObject({ themes: [], assignments: [], k: 0 });
});
