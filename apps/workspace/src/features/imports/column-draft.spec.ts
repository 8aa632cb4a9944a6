import { expect, test } from '@jest/globals';
import { changeDraft, correctionsOf, draftOf, movePoint } from './column-draft.js';
import { columnFixture } from './import-fixtures.js';

const choice = columnFixture({ index: 4, kind: 'SINGLE_CHOICE', options: ['Never', 'Weekly', 'Daily'], ordered: true });

test('a choice that becomes a rating takes its answers along, numbered in their order', () => {
  const draft = changeDraft(draftOf([choice]), { kind: 'NEED_RATING', aspect: 'FREQUENCY' }, [choice]);
  expect(correctionsOf([choice], draft, new Set(['kind', 'aspect']))).toEqual([
    {
      index: 4,
      kind: 'NEED_RATING',
      aspect: 'FREQUENCY',
      points: [
        { label: 'Never', value: 1 },
        { label: 'Weekly', value: 2 },
        { label: 'Daily', value: 3 },
      ],
    },
  ]);
});

test('numbers stay the numbers of the file, and words that are no answer do not become one', () => {
  const numbers = columnFixture({ index: 0, kind: 'ATTRIBUTE', samples: ['1', '2'], distinct: 2 });
  expect(changeDraft(draftOf([numbers]), { kind: 'NEED_RATING' }, [numbers]).points).toEqual([]);
  const words = columnFixture({
    index: 1,
    kind: 'SINGLE_CHOICE',
    options: ['No', 'N/A', 'Yes'],
    missing: [{ word: 'N/A', state: 'NOT_APPLICABLE' }],
  });
  const { points } = changeDraft(draftOf([words]), { kind: 'NEED_RATING' }, [words]);
  expect(points.map(({ label }) => label)).toEqual(['No', 'Yes']);
});

test('of several columns only what was changed is sent; what they do not share stays', () => {
  const columns = [
    columnFixture({ index: 1, kind: 'NEED_RATING', need: 'A', aspect: 'SEVERITY', higherIsMore: true }),
    columnFixture({ index: 2, kind: 'NEED_RATING', need: 'B', aspect: 'IMPORTANCE', higherIsMore: true }),
  ];
  const draft = draftOf(columns);
  expect(draft).toMatchObject({ kind: 'NEED_RATING', need: null, aspect: null, higherIsMore: true });
  const changed = changeDraft(draft, { higherIsMore: false }, columns);
  expect(correctionsOf(columns, changed, new Set(['higherIsMore']))).toEqual([
    { index: 1, kind: 'NEED_RATING', higherIsMore: false },
    { index: 2, kind: 'NEED_RATING', higherIsMore: false },
  ]);
});

test('the last missing word can be taken away', () => {
  const column = columnFixture({ index: 0, missing: [{ word: '-', state: 'EMPTY' }] });
  const draft = changeDraft(draftOf([column]), { missing: [] }, [column]);
  expect(correctionsOf([column], draft, new Set(['missing']))).toEqual([{ index: 0, kind: 'OPEN_TEXT', missing: [] }]);
});

test('an answer that is moved changes its number with its place, and stops at the ends', () => {
  const points = [
    { label: 'Daily', value: 1 },
    { label: 'Never', value: 2 },
  ];
  expect(movePoint(points, 1, 0)).toEqual([
    { label: 'Never', value: 1 },
    { label: 'Daily', value: 2 },
  ]);
  expect(movePoint(points, 0, -1)).toBe(points);
});
