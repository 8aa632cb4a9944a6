import { expect, test } from '@jest/globals';
import { type KnownNeed, matchProposals, type Proposal } from './need-matching.js';

const known = (id: string, passageIds: string[], isDecided = false): KnownNeed => ({
  need: { id } as KnownNeed['need'],
  passageIds: new Set(passageIds),
  isDecided,
});
const proposal = (key: string, knownPassageIds: string[], surveyNeedId: string | null = null): Proposal => ({
  key,
  knownPassageIds,
  surveyNeedId,
});
const match = (proposals: Proposal[], needs: KnownNeed[], keys: [string, string][] = []) =>
  Object.fromEntries(matchProposals(proposals, needs, new Map(keys)));

test('a need is known again by its passages, whatever its key', () => {
  expect(match([proposal('renamed', ['p1', 'p2'])], [known('a', ['p1', 'p2', 'p3'])])).toEqual({ renamed: 'a' });
});

test('a proposal that grew is still the need that it swallowed', () => {
  const many = ['p1', 'p2', 'p3', 'x1', 'x2', 'x3', 'x4', 'x5'];
  expect(match([proposal('k', many)], [known('a', ['p1', 'p2', 'p3'])])).toEqual({ k: 'a' });
});

test('one passage in common out of many is no match', () => {
  expect(match([proposal('k', ['p1', 'x1', 'x2'])], [known('a', ['p1', 'p2', 'p3'])])).toEqual({});
});

test('two proposals may be one decided need, but not one undecided need', () => {
  const two = [proposal('k1', ['p1', 'p2']), proposal('k2', ['p3'])];
  expect(match(two, [known('a', ['p1', 'p2', 'p3'], true)])).toEqual({ k1: 'a', k2: 'a' });
  expect(match(two, [known('a', ['p1', 'p2', 'p3'])])).toEqual({ k1: 'a' });
});

test('a decided need comes before the survey need, the survey need before an undecided one', () => {
  const needs = [known('survey', [], true), known('person', ['p1'], true), known('draft', ['p2'])];
  expect(match([proposal('k', ['p1'], 'survey')], needs)).toEqual({ k: 'person' });
  expect(match([proposal('k', ['p2'], 'survey')], needs)).toEqual({ k: 'survey' });
});

test('without passages in common the key of the engine decides', () => {
  expect(match([proposal('k', [])], [known('a', ['p1'], true)], [['k', 'a']])).toEqual({ k: 'a' });
});
