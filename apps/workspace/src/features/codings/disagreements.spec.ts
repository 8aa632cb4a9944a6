import { expect, test } from '@jest/globals';
import type { PlacedCoding } from './coding-store.js';
import { comparisons } from './disagreements.js';

const coding = (id: string, turnId: string, coder: string, changed: Partial<PlacedCoding> = {}): PlacedCoding => ({
  ...{ id, turnId, coder, passageId: '', start: 0, end: 4, needId: 'n', themeId: null, stance: 'FOR' as const },
  ...{ probability: 1, status: 'accepted', settledBy: null, stale: false },
  ...changed,
});
const compare = (codings: PlacedCoding[]) => comparisons(codings, ['1', '2'], ['ada', 'bob']);

test('turn by turn, a code that only some apply is disputed', () => {
  const found = compare([coding('c', '2', 'ada'), coding('a', '1', 'ada'), coding('b', '1', 'bob')]);
  expect(found.map(({ turnId, isDisputed }) => [turnId, isDisputed])).toEqual([
    ['1', false],
    ['2', true],
  ]);
  expect(found[1]!.ofCoders.map((own) => own.map(({ id }) => id))).toEqual([['c'], []]);
});

test('it is settled when somebody decided on each coding', () => {
  const settled = { settledBy: 'ada', status: 'rejected' };
  expect(compare([coding('a', '1', 'bob', settled)])[0]!.isSettled).toBe(true);
  expect(compare([coding('a', '1', 'bob', settled), coding('b', '1', 'bob')])[0]!.isSettled).toBe(false);
});

test('the engine, who did not work on it, and words that changed are not compared', () => {
  expect(compare([coding('a', '1', 'engine'), coding('b', '1', 'bob', { stale: true })])).toEqual([]);
});
