import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutTree, wardTree } from './ward-tree.js';

const problemOf = (points: readonly (readonly number[])[], weights?: number[]) => {
  const flat = Float64Array.from(points.flat());
  const problem = {
    points: flat.map((value) => (Number.isNaN(value) ? 0 : value)),
    rows: points.length,
    columns: points[0]!.length,
    weights: Float64Array.from(weights ?? points.map(() => 1)),
    observed: flat.some(Number.isNaN) ? Uint8Array.from(flat, (value) => (Number.isNaN(value) ? 0 : 1)) : null,
  };
  return { problem, sample: { rows: Int32Array.from(points.keys()), weights: problem.weights } };
};
const treeOf = (points: readonly (readonly number[])[], weights?: number[]) => {
  const { problem, sample } = problemOf(points, weights);
  return wardTree(problem, sample);
};
/** Groups by the members' names, whatever the groups are called. */
const groupsOf = (labels: Int32Array) =>
  [...new Set(labels)].map((label) => [...labels.keys()].filter((row) => labels[row] === label).join(' ')).sort();

const SIX = [
  [0, 0],
  [1, 0.2],
  [5, 5],
  [6, 5.5],
  [9, 0],
  [9.7, 1.1],
];

test('heights are those of hclust(method = "ward.D2") in R', () => {
  const expected = [1.019804, 1.118034, 1.30384, 8.592148, 12.197882];
  treeOf(SIX).forEach(({ height }, at) => expect(height).toBeCloseTo(expected[at]!, 5));
});

test('cutting gives the pairs, then joins the nearer two', () => {
  const tree = treeOf(SIX);
  expect(groupsOf(cutTree(tree, 6, 3))).toEqual(['0 1', '2 3', '4 5']);
  expect(groupsOf(cutTree(tree, 6, 2))).toHaveLength(2);
  expect(groupsOf(cutTree(tree, 6, 6))).toHaveLength(6);
  expect(groupsOf(cutTree(tree, 6, 1))).toEqual(['0 1 2 3 4 5']);
});

test('a row of weight two is two equal rows', () => {
  const doubled = treeOf([...SIX, SIX[0]!]);
  const weighted = treeOf(SIX, [2, 1, 1, 1, 1, 1]);
  expect(doubled[0]!.height).toBe(0);
  weighted.forEach(({ height }, at) => expect(height).toBeCloseTo(doubled[at + 1]!.height, 9));
});

test('a missing value is judged on what both rows show, not as 0', () => {
  const labels = cutTree(
    treeOf([
      [0, 0],
      [0.1, Number.NaN],
      [9, 9],
      [9, Number.NaN],
    ]),
    4,
    2,
  );
  expect(groupsOf(labels)).toEqual(['0 1', '2 3']);
});

test('squared heights add up to twice the total sum of squares', () => {
  const cell = fc.integer({ min: -20, max: 20 });
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 25 }), (points) => {
      const squares = treeOf(points).reduce((sum, { height }) => sum + height * height, 0);
      let total = 0;
      for (const j of [0, 1, 2] as const) {
        const mean = points.reduce((sum, point) => sum + point[j], 0) / points.length;
        total += points.reduce((sum, point) => sum + (point[j] - mean) ** 2, 0);
      }
      expect(squares).toBeCloseTo(2 * total, 6);
    }),
  );
});
