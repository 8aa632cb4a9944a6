import { expect, test } from '@jest/globals';
import { columnsToCheck, groupColumns, searchColumns } from './column-groups.js';
import { columnFixture } from './import-fixtures.js';

const rating = (index: number, need: string, aspect: 'FREQUENCY' | 'SATISFACTION' | 'SEVERITY') =>
  columnFixture({ index, kind: 'NEED_RATING', need, aspect });
const battery = (key: string, columns: number[]) => ({
  key,
  title: key,
  aspect: 'SEVERITY' as const,
  columns,
  points: [
    { label: 'None', value: 0 },
    { label: 'Critical', value: 4 },
  ],
});

test('what asks several things of one need is folded together, with the choice that belongs to it', () => {
  const columns = [
    rating(0, 'Cleaning data', 'FREQUENCY'),
    rating(1, 'Cleaning data', 'SATISFACTION'),
    columnFixture({ index: 2, kind: 'SINGLE_CHOICE', need: 'Cleaning data' }),
    rating(3, 'Lost data', 'SEVERITY'),
    rating(4, 'No grid view', 'SEVERITY'),
  ];
  const groups = groupColumns(columns, [battery('Question 10', [3, 4])]);
  expect(groups.map(({ title, note, columns: of }) => [title, note, of.map(({ index }) => index)])).toEqual([
    ['Needs rated more than once', '1 need by frequency and satisfaction and a choice', [0, 1, 2]],
    ['Question 10', '2 needs by severity of a problem, “None” to “Critical”', [3, 4]],
  ]);
});

test('every column stands in exactly one group', () => {
  const kinds = [
    'RESPONDENT_ID',
    'WEIGHT',
    'ATTRIBUTE',
    'SINGLE_CHOICE',
    'NUMERIC',
    'DATE',
    'OPEN_TEXT',
    'IGNORE',
    'CONSENT',
    'ACCOUNT_ID',
    'NEED_RATING',
  ] as const;
  const columns = kinds.map((kind, index) => columnFixture({ index, kind }));
  const multi = [11, 12].map((index) => columnFixture({ index, kind: 'MULTIPLE_CHOICE', question: 'Question 3' }));
  const shown = groupColumns([...columns, ...multi], []).flatMap((group) => group.columns.map(({ index }) => index));
  expect(shown.toSorted((a, b) => a - b)).toEqual([...columns, ...multi].map(({ index }) => index));
});

test('the least certain column is to be checked first, and one that a person corrected no more', () => {
  const columns = [
    columnFixture({ index: 0, confidence: 0.6 }),
    columnFixture({ index: 1, confidence: 0.3 }),
    columnFixture({ index: 2, confidence: 0.2, corrected: true }),
    columnFixture({ index: 3, confidence: 0.9 }),
  ];
  expect(columnsToCheck(columns).map(({ index }) => index)).toEqual([1, 0]);
});

test('a column is found by its name, its need and its values, in any case', () => {
  const columns = [
    columnFixture({ index: 0, name: 'Q1 Age' }),
    columnFixture({ index: 1, need: 'Find a notebook' }),
    columnFixture({ index: 2, samples: ['Age unknown'] }),
  ];
  expect(searchColumns(columns, ' age ').map(({ index }) => index)).toEqual([0, 2]);
  expect(searchColumns(columns, 'notebook').map(({ index }) => index)).toEqual([1]);
});
