import { describe, expect, test } from '@jest/globals';
import { InvalidError } from '@needfinder/domain';
import { adjustedRandIndex, createRng } from '@needfinder/numeric';
import { PLANTED_ANSWERS } from './planted-answers.fixture.js';
import { findThemes, textsToEmbed } from './themes.js';
import type { ThemeLinks, ThemesFound } from './types.js';

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

describe('what a person said is obeyed', () => {
  const themesOf = (links: ThemeLinks): ((id: string) => string | null) => {
    const found = findThemes(PLANTED_ANSWERS, { themes: 3, seed: 1, links });
    const themeOf = new Map(found.assignments.map(({ textId, theme }) => [textId, theme]));
    return (id) => themeOf.get(id)!;
  };

  test('together, over what the words say', () => {
    const theme = themesOf({ together: [['showers-0', 'parking-0', 'parking-3']] });
    expect(theme('showers-0')).toBe(theme('parking-0'));
    expect(theme('parking-3')).toBe(theme('parking-0'));
  });

  test('apart, though they read alike', () => {
    const theme = themesOf({ apart: [['showers-0', 'showers-1']] });
    expect(theme('showers-0')).not.toBe(theme('showers-1'));
  });

  test('each list of seed quotes has a theme of its own', () => {
    const theme = themesOf({ seeds: [['showers-0', 'showers-4'], ['showers-6', 'showers-7'], ['booking-0']] });
    expect(theme('showers-0')).toBe(theme('showers-4'));
    expect(new Set(['showers-0', 'showers-6', 'booking-0'].map(theme)).size).toBe(3);
  });

  test('a contradiction is refused, and so is more than the themes can hold apart', () => {
    expect(() => themesOf({ together: [['showers-0', 'showers-1']], apart: [['showers-1', 'showers-0']] })).toThrow(
      /both together and apart/,
    );
    const ids = ['showers-0', 'showers-1', 'showers-2', 'showers-3'];
    expect(() => themesOf({ seeds: ids.map((id) => [id]) })).toThrow(/3 themes cannot/);
  });
});

test('a theme keeps its id when texts are added, and a new one gets another', () => {
  const before = PLANTED_ANSWERS.filter(({ subject }) => subject !== 'parking');
  const first = findThemes(before, { themes: 2, seed: 1 });
  const previous = first.themes.map(({ id }, t) => {
    const own = before.filter((_, i) => first.assignments[i]!.theme === id);
    return { id: `own-${t}`, texts: own.map(({ text }) => text) };
  });
  const second = findThemes(PLANTED_ANSWERS, { themes: 3, seed: 2, previous });
  const themeOf = new Map(second.assignments.map(({ textId, theme }) => [textId, theme]));
  expect(second.themes.map(({ id }) => id).filter((id) => id.startsWith('own-'))).toHaveLength(2);
  expect(themeOf.get('parking-0')).toMatch(/^theme-/);
});

test('the hierarchy joins all themes, the nearest first', () => {
  const { themes, hierarchy } = findThemes(PLANTED_ANSWERS, { themes: 4, seed: 1 });
  expect(hierarchy).toHaveLength(3);
  expect(hierarchy.at(-1)!.themes).toContain(themes[0]!.id);
  const distances = hierarchy.map(({ distance }) => distance);
  expect([...distances].sort((a, b) => a - b)).toEqual(distances);
});

test('embeddings decide where words cannot', () => {
  const texts = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'hotel'].map((text) => ({
    id: text,
    text,
  }));
  const embeddings = new Map(
    texts.map(({ text }, i) => [text, Float32Array.of(i % 2, 1 - (i % 2), 0.05 * i, 0.03 * (i % 3))]),
  );
  const found = findThemes(texts, { themes: 2, seed: 1, embeddings });
  const even = new Set(found.assignments.flatMap(({ theme }, i) => (i % 2 === 0 ? [theme] : [])));
  expect(even.size).toBe(1);
  expect(found.themes.map(({ size }) => size)).toEqual([4, 4]);
});

test('an encoder of English is asked for English texts only', () => {
  expect(textsToEmbed([{ id: 'a', text: 'the shower is  cold' }])).toEqual(['the shower is cold']);
  expect(textsToEmbed([{ id: 'a', text: 'die Dusche ist kalt und das ist nicht gut' }])).toEqual([]);
});

test('no texts, no themes', () => {
  expect(findThemes([], { seed: 1 })).toMatchObject({ themes: [], assignments: [], k: 0 });
});
