import { expect, test } from '@jest/globals';
import { attributeGroups } from './attribute-groups.js';

const shapeOf = (values: Parameters<typeof attributeGroups>[0]) => {
  const { groups, unknown } = attributeGroups(values);
  return { unknown, groups: groups.map(({ label, members }) => [label, [...members]]) };
};

test('values make groups, the commonest first, and what is not known is counted apart', () => {
  expect(shapeOf(['a', 'b', 'b', undefined, { missing: 'refused' }])).toEqual({
    unknown: 2,
    groups: [
      ['b', [1, 2]],
      ['a', [0]],
    ],
  });
});

test('who has a list of values is in the group of each', () => {
  expect(shapeOf([['x', 'y'], ['y']]).groups).toEqual([
    ['y', [0, 1]],
    ['x', [0]],
  ]);
});

test('few numbers stand for themselves, many are cut into thirds that leave nobody out', () => {
  expect(shapeOf([3, 1, 3]).groups).toEqual([
    ['1', [1]],
    ['3', [0, 2]],
  ]);
  const { groups } = attributeGroups([18, 22, 25, 31, 38, 44, 47, 59, 66]);
  expect(groups.map(({ members }) => members.length)).toEqual([3, 3, 3]);
  expect(groups.map(({ from, below }) => [from, below])).toEqual([
    [null, groups[1]!.from],
    [groups[1]!.from, groups[2]!.from],
    [groups[2]!.from, null],
  ]);
});

test('rare values share one group, that search cannot ask for', () => {
  const { groups } = attributeGroups(Array.from({ length: 30 }, (_, at) => `v${at}`));
  expect(groups).toHaveLength(12);
  expect(groups.at(-1)).toMatchObject({ label: '19 other values', value: null });
  expect(groups.at(-1)!.members).toHaveLength(19);
});
