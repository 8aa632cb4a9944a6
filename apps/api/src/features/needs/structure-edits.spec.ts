import { expect, test } from '@jest/globals';
import { codingRow as coding, needRow as need, ratingRow as rating, themeRow as theme } from './row-fixtures.js';
import { mergeNeeds, mergeThemes, placeNeeds, placeTheme } from './structure-edits.js';

test('merging makes one coding of two on the same passage: the judgement of a person, the higher numbers', () => {
  const { after } = mergeNeeds({
    into: need('a'),
    sources: [need('b')],
    all: [need('a'), need('b')],
    codings: [
      coding('1', 'p', 'a', { probability: 0.9 }),
      coding('2', 'p', 'b', { status: 'accepted', coder: 'ada', intensity: 3 }),
      coding('3', 'q', 'b'),
    ],
    ratings: [],
  });
  expect(after.codings).toEqual([
    coding('1', 'p', 'a', { probability: 0.9, intensity: 3, status: 'accepted', coder: 'ada' }),
    coding('3', 'q', 'a'),
  ]);
  expect(after.needs).toEqual([need('a', { isEdited: true }), need('b', { mergedInto: 'a' })]);
});

test('a question that rated both needs rates the merged one once', () => {
  const ratings = [rating('1', 'b', 'q1'), rating('2', 'a', 'q1'), rating('3', 'b', 'q2')];
  const { after } = mergeNeeds({
    into: need('a'),
    sources: [need('b')],
    all: [need('a'), need('b')],
    codings: [],
    ratings,
  });
  expect(after.ratings).toEqual([rating('2', 'a', 'q1'), rating('3', 'a', 'q2')]);
});

test('what stands under a merged need stands under the one that stays, in its theme', () => {
  const [into, source] = [need('a', { themeId: 't1' }), need('b', { themeId: 't2' })];
  const child = need('c', { parentId: 'b', themeId: 't2' });
  const grandchild = need('d', { parentId: 'c', themeId: 't2' });
  const all = [into, source, child, grandchild];
  const { after } = mergeNeeds({ into, sources: [source], all, codings: [], ratings: [] });
  expect(after.needs.map(({ id, parentId, themeId }) => [id, parentId, themeId])).toEqual([
    ['a', null, 't1'],
    ['b', null, 't2'],
    ['c', 'a', 't1'],
    ['d', 'c', 't1'],
  ]);
});

test('a need that takes over the one it stands under comes up to its place', () => {
  const [parent, child] = [need('a'), need('b', { parentId: 'a' })];
  const { after } = mergeNeeds({ into: child, sources: [parent], all: [parent, child], codings: [], ratings: [] });
  expect(after.needs[0]).toMatchObject({ id: 'b', parentId: null });
});

test('a need takes what stands under it along to another theme', () => {
  const all = [need('a'), need('b', { parentId: 'a' }), need('c', { themeId: 't' })];
  const { after } = placeNeeds([all[0]!], { themeId: 't', parentId: 'c' }, all);
  expect(after.needs.map(({ id, parentId, themeId }) => [id, parentId, themeId])).toEqual([
    ['a', 'c', 't'],
    ['b', 'a', 't'],
  ]);
});

test('a code does not come to stand under itself', () => {
  const cycle = expect.objectContaining({ code: 'codebook.cycle' });
  const needs = [need('a'), need('b', { parentId: 'a' })];
  expect(() => placeNeeds([needs[0]!], { themeId: null, parentId: 'b' }, needs)).toThrow(cycle);
  const themes = [theme('t'), theme('u', { parentId: 't' })];
  expect(() => placeTheme(themes[0]!, 'u', themes)).toThrow(cycle);
  expect(() => placeTheme(themes[0]!, 't', themes)).toThrow(cycle);
});

test('a merged theme hands over needs, themes and codings, and goes', () => {
  const [into, source, under] = [theme('t'), theme('u'), theme('v', { parentId: 'u' })];
  const { before, after } = mergeThemes({
    into,
    sources: [source],
    all: [into, source, under],
    needs: [need('a', { themeId: 'u' })],
    codings: [
      coding('1', 'p', 'x', { needId: null, themeId: 't', coder: 'ada', status: 'accepted' }),
      coding('2', 'p', 'x', { needId: null, themeId: 'u', coder: 'ada', status: 'accepted' }),
      coding('3', 'q', 'x', { needId: null, themeId: 'u', coder: 'bob', status: 'accepted' }),
    ],
  });
  expect(before.themes.map(({ id }) => id)).toEqual(['t', 'u', 'v']);
  expect(after.themes.map(({ id, parentId }) => [id, parentId])).toEqual([
    ['t', null],
    ['v', 't'],
  ]);
  expect(after.needs).toMatchObject([{ id: 'a', themeId: 't' }]);
  expect(after.codings.map(({ id, themeId, coder }) => [id, themeId, coder])).toEqual([
    ['1', 't', 'ada'],
    ['3', 't', 'bob'],
  ]);
});
