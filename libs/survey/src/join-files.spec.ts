import { expect, test } from '@jest/globals';
import { createRowJoiner, joinedProfiles, joinPlan } from './join-files.js';
import { profilesOf, tableOf } from './survey-fixtures.js';

const ratings = [
  ['Respondent ID', 'Row', 'Q1'],
  ['a', '1', '5'],
  ['b', '2', '4'],
  ['c', '3', '3'],
];
const texts = [
  ['Row', 'respondent id', 'Q1', 'Why'],
  ['7', 'b', 'x', 'slow'],
  ['8', 'd', 'y', 'lost'],
];
const files = [
  { fileName: 'ratings.csv', profiles: profilesOf(ratings) },
  { fileName: 'texts.csv', profiles: profilesOf(texts) },
];
const rowsOf = (table: string[][]) => table.slice(1).map((cells, i) => ({ line: i + 2, cells }));

test('the key is the column that is unique in each file and whose values meet', () => {
  const plan = joinPlan(files);
  expect(plan.keys).toEqual([0, 1]);
  expect(plan.overlaps).toEqual([0.5]);
  expect(plan.columns.map(({ name }) => name)).toEqual(['Respondent ID', 'Row', 'Q1', 'Row (2)', 'Q1 (2)', 'Why']);
  expect(joinedProfiles(plan, files)[5]).toMatchObject({ index: 5, name: 'Why', samples: ['slow', 'lost'] });
});

test('rows are completed by key; those only in a further file come at the end', () => {
  const joiner = createRowJoiner(joinPlan(files));
  for (const row of rowsOf(texts)) joiner.hold(1, row);
  expect([...rowsOf(ratings).map((row) => joiner.join(row)), ...joiner.rest()]).toEqual([
    { line: 2, cells: ['a', '1', '5', '', '', ''] },
    { line: 3, cells: ['b', '2', '4', '7', 'x', 'slow'] },
    { line: 4, cells: ['c', '3', '3', '', '', ''] },
    { line: 3, cells: ['d', '', '', '8', 'y', 'lost'] },
  ]);
});

test('the overlap of large files is estimated from their smallest hashes', () => {
  const ids = Array.from({ length: 6_000 }, (_, i) => `person-${i}`);
  const profiles = (from: number, to: number) => profilesOf(tableOf({ id: ids.slice(from, to) }));
  const large = (from: number, to: number) => ({ fileName: `${from}`, profiles: profiles(from, to) });
  expect(joinPlan([large(0, 4_000), large(2_000, 6_000)]).overlaps[0]).toBeCloseTo(0.5, 0);
  expect(joinPlan([large(0, 6_000), large(2_000, 4_000)]).overlaps[0]).toBe(1);
});

test('files with nothing in common are refused', () => {
  const other = { fileName: 'other.csv', profiles: profilesOf([['respondent id'], ['x'], ['y']]) };
  expect(() => joinPlan([files[0]!, other])).toThrow('ratings.csv, other.csv');
});

test('a key that comes twice in a further file is refused with its row', () => {
  const joiner = createRowJoiner(joinPlan(files));
  joiner.hold(1, { line: 2, cells: ['7', 'b', '', ''] });
  expect(() => joiner.hold(1, { line: 9, cells: ['7', 'b', '', ''] })).toThrow('row 9');
});
