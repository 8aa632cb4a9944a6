import { expect, test } from '@jest/globals';
import { acceptNeeds, mergeNeeds, moveCodings, splitNeed } from './codebook-edits.js';
import type { CodingRow, NeedRatingRow, NeedRow, ThemeRow } from './codebook-rows.js';

const need = (id: string, more: Partial<NeedRow> = {}): NeedRow => ({
  id,
  studyId: 'study',
  themeId: null,
  label: `Need ${id}`,
  statement: '',
  origin: 'engine',
  status: 'proposed',
  mergedInto: null,
  engineKey: `key-${id}`,
  isEdited: false,
  ...more,
});
const coding = (id: string, passageId: string, needId: string, more: Partial<CodingRow> = {}): CodingRow => ({
  id,
  passageId,
  needId,
  coder: 'engine',
  kind: 'pain',
  probability: 0.6,
  intensity: 1,
  stance: 'for',
  status: 'suggested',
  ...more,
});
const rating = (id: string, needId: string, questionId: string): NeedRatingRow => ({
  id,
  needId,
  questionId,
  aspect: 'importance',
  higherIsMore: true,
});

test('merging makes one coding of two on the same passage: the judgement of a person, the higher numbers', () => {
  const { after } = mergeNeeds({
    into: need('a'),
    sources: [need('b')],
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
  const { after } = mergeNeeds({ into: need('a'), sources: [need('b')], codings: [], ratings });
  expect(after.ratings).toEqual([rating('2', 'a', 'q1'), rating('3', 'a', 'q2')]);
});

test('a moved coding is the judgement of who moved it', () => {
  const { after } = moveCodings([coding('1', 'p', 'a')], 'b', { coder: 'ada', there: [] });
  expect(after.codings).toEqual([coding('1', 'p', 'b', { coder: 'ada', status: 'accepted' })]);
});

test('a passage moved to where it was rejected is accepted there', () => {
  const there = [coding('2', 'p', 'b', { status: 'rejected' })];
  const { before, after } = moveCodings([coding('1', 'p', 'a')], 'b', { coder: 'ada', there });
  expect(before.codings).toHaveLength(2);
  expect(after.codings).toEqual([coding('2', 'p', 'b', { coder: 'ada', status: 'accepted' })]);
});

test('splitting adds a need with the codings, and leaves the others alone', () => {
  const { before, after } = splitNeed([coding('1', 'p', 'a')], need('new', { origin: 'person' }), 'ada');
  expect(before.needs).toEqual([]);
  expect(after.needs.map(({ id }) => id)).toEqual(['new']);
  expect(after.codings).toEqual([coding('1', 'p', 'new', { coder: 'ada', status: 'accepted' })]);
});

test('accepting a need accepts its theme', () => {
  const theme: ThemeRow = {
    id: 't',
    studyId: 'study',
    label: 'Finding',
    phrases: [],
    position: 0,
    origin: 'engine',
    status: 'proposed',
    engineKey: 'k',
  };
  const { after } = acceptNeeds([need('a', { themeId: 't' })], [theme]);
  expect([after.needs[0]!.status, after.themes[0]!.status]).toEqual(['accepted', 'accepted']);
});
