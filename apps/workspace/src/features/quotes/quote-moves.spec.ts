import { expect, test } from '@jest/globals';
import {
  type Board,
  type BoardQuote,
  moveStep,
  nudgeStep,
  positionAt,
  regroupStep,
  rowOf,
  type Step,
  undoing,
} from './quote-moves.js';

const quote = (id: string, groupId: string | null, position: number) =>
  ({ id, groupId, position, title: '', note: '', passage: { id: `p-${id}` } }) as BoardQuote;
const BOARD: Board = {
  groups: [
    { id: 'g1', title: 'Finding', position: 1 },
    { id: 'g2', title: 'Sharing', position: 2 },
  ],
  quotes: [quote('a', 'g1', 1), quote('b', 'g1', 2), quote('c', 'g2', 1), quote('d', null, 1)],
};
const [a, b, c, d] = BOARD.quotes as [BoardQuote, BoardQuote, BoardQuote, BoardQuote];
const placeOf = (step: Step | null) => step?.quotes?.map(({ groupId, position }) => [groupId, position])[0] ?? null;

test('a place is before the first, behind the last, or in the middle between two', () => {
  expect([positionAt([], 0), positionAt([1, 2], 0), positionAt([1, 2], 1), positionAt([1, 2], 2)]).toEqual([
    1, 0, 1.5, 3,
  ]);
});

test('keys move a quote within its group and to the group beside it, and stop at the ends', () => {
  expect(placeOf(nudgeStep(BOARD, a, 1))).toEqual(['g1', 3]);
  expect([nudgeStep(BOARD, a, -1), nudgeStep(BOARD, b, 1)]).toEqual([null, null]);
  expect(placeOf(regroupStep(BOARD, a, 1))).toEqual(['g2', 2]);
  expect(placeOf(regroupStep(BOARD, c, 1))).toEqual([null, 2]);
  expect([regroupStep(BOARD, a, -1), regroupStep(BOARD, d, 1)]).toEqual([null, null]);
});

/** What the server makes of a step. */
function taken({ groups, quotes }: Board, step: Step): Board {
  const gone = new Set<string | number>(step.removedGroups ?? []);
  const put = <Row extends { id: string }>(
    rows: readonly Row[],
    changed: readonly Row[],
    removed: readonly (string | number)[],
  ) =>
    [...rows.filter(({ id }) => !removed.includes(id) && !changed.some((row) => row.id === id)), ...changed].sort(
      (x, y) => x.id.localeCompare(y.id),
    );
  const kept = quotes.map((one) => (one.groupId && gone.has(one.groupId) ? { ...one, groupId: null } : one));
  const rows = (step.quotes ?? []).map((row) => ({ ...row, passage: { id: row.passageId } }) as unknown as BoardQuote);
  return {
    groups: put(groups, (step.groups ?? []) as Board['groups'], [...gone]),
    quotes: put(kept, rows, step.removedQuotes ?? []),
  };
}
const plain = ({ groups, quotes }: Board) => ({ groups, quotes: quotes.map(rowOf) });

test.each<[string, Step]>([
  ['a move', moveStep(BOARD, a, 'g2', 0)],
  [
    'a new group with a quote in it',
    { groups: [{ id: 'g3', title: 'New', position: 3 }], quotes: [{ ...rowOf(d), groupId: 'g3' }] },
  ],
  ['a removed group', { removedGroups: ['g1'] }],
  ['a removed quote', { removedQuotes: ['c'] }],
  ['a title and a note', { quotes: [{ ...rowOf(b), title: 'Ages', note: 'Open with this' }] }],
])('%s is taken back exactly', (_, step) => {
  expect(plain(taken(taken(BOARD, step), undoing(BOARD, step)))).toEqual(plain(BOARD));
});
