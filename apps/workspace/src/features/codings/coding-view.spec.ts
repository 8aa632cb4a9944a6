import { expect, test } from '@jest/globals';
import type { Code } from './codes.js';
import type { PlacedCoding } from './coding-store.js';
import { codeCounts, codingsByTurn, NO_FILTER, nextCoding, shownTurns } from './coding-view.js';

const coding = (id: string, turnId: string, changed: Partial<PlacedCoding> = {}): PlacedCoding => ({
  ...{ id, turnId, passageId: '', start: 0, end: 4, needId: 'n', themeId: null, coder: 'ada', stance: 'FOR' as const },
  ...{ probability: 1, status: 'accepted', settledBy: null, stale: false },
  ...changed,
});
const TURNS = [
  { id: '1', speaker: 'Ada' },
  { id: '2', speaker: 'Bob' },
  { id: '3', speaker: 'Ada' },
];
const CODINGS = [
  coding('b', '1', { start: 9, end: 12, coder: 'bob' }),
  coding('a', '1'),
  coding('c', '2', { needId: 'm', coder: 'engine', status: 'suggested' }),
  coding('d', '3', { status: 'rejected' }),
];
const shown = (filter: Partial<typeof NO_FILTER>) => {
  const whole = { ...NO_FILTER, ...filter };
  return shownTurns(TURNS, codingsByTurn(CODINGS, whole), whole).map(({ id }) => id);
};

test('turns are filtered by who speaks, what is coded and by whom; rejected codings do not count', () => {
  expect(shown({})).toEqual(['1', '2', '3']);
  expect(shown({ speaker: 'Ada' })).toEqual(['1', '3']);
  expect(shown({ codeId: 'n' })).toEqual(['1']);
  expect(shown({ coder: 'engine' })).toEqual(['2']);
  expect(shown({ speaker: 'Ada', coder: 'engine' })).toEqual([]);
});

test('codings of a turn stand in the order of the text, and one is chosen after the other', () => {
  const ofTurn = codingsByTurn(CODINGS, NO_FILTER).get('1')!;
  expect(ofTurn.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(nextCoding(ofTurn, null, 1)!.id).toBe('a');
  expect(nextCoding(ofTurn, 'b', 1)!.id).toBe('a');
  expect(nextCoding(ofTurn, 'a', -1)!.id).toBe('b');
  expect(nextCoding([], null, 1)).toBeUndefined();
});

test('two coders of one passage count once, suggestions apart', () => {
  const code = (id: string, position: number): Code => ({
    ...{ id, kind: 'need', label: id, words: '', position, depth: 0, definition: '' },
    colour: null,
    pattern: null,
  });
  const codes = new Map([code('n', 0), code('m', 1)].map((one) => [one.id, one]));
  const twice = [...CODINGS, coding('e', '1', { coder: 'cy' })];
  expect(codeCounts(twice, codes).map(({ code: { id }, coded, suggested }) => [id, coded, suggested])).toEqual([
    ['n', 2, 0],
    ['m', 0, 1],
  ]);
});
