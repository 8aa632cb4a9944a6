import { expect, test } from '@jest/globals';
import type { Indicator } from '@needfinder/segmentation';
import { drawRun, MOST_POINTS } from './run-pictures.js';

const column = (name: string, values: readonly number[], fields: Partial<Indicator> = {}): Indicator => ({
  name,
  scale: 'binary',
  values: Float64Array.from(values),
  ...fields,
});

const solution = (k: number, labels: readonly number[], method: 'lca' | 'kmeans' = 'kmeans') => ({
  k,
  method,
  style: 'raw' as const,
  labels: Int32Array.from(labels),
  posteriors: Float32Array.from(labels.flatMap((label) => Array.from({ length: k }, (_, c) => (c === label ? 1 : 0)))),
});

test('a flow counts the people of each segment by where they were before', () => {
  const indicators = [column('a', [0, 0, 1, 1]), column('b', [0, 1, 0, 1])];
  const solutions = [solution(1, [0, 0, 0, 0]), solution(2, [0, 0, 1, 1]), solution(3, [0, 2, 1, 1])];
  const drawn = drawRun({ indicators, weights: Float64Array.of(1, 2, 1, 1) }, solutions, 'raw');
  expect(drawn.solutions.map(({ flow }) => flow)).toEqual([
    null,
    [[3], [2]],
    [
      [1, 0],
      [0, 2],
      [2, 0],
    ],
  ]);
});

test('similarity is the probability where there is one, else the distance; one segment has no gorge', () => {
  const indicators = [column('a', [0, 0, 1, 1])];
  const labels = [0, 0, 1, 1];
  const of = (method: 'lca' | 'kmeans') =>
    drawRun({ indicators }, [solution(1, [0, 0, 0, 0]), solution(2, labels, method)], 'raw').solutions;
  expect(of('lca')[0]!.gorge).toBeNull();
  expect(of('lca')[1]!.gorge).toMatchObject({ similarity: 'posterior' });
  expect(of('kmeans')[1]!.gorge).toMatchObject({ similarity: 'distance' });
});

test('axes are told by indicator and level', () => {
  const indicators = [
    column('a', [0, 1, 2, 0], { scale: 'nominal', levels: ['Free', 'Paid', 'Both'] }),
    column('b', [0, 1, 0, 1]),
  ];
  const { loadings } = drawRun({ indicators }, [solution(1, [0, 0, 0, 0])], 'raw').plane;
  expect(loadings.map(({ indicator, level }) => [indicator, level])).toEqual([
    [0, 'Free'],
    [0, 'Paid'],
    [0, 'Both'],
    [1, null],
  ]);
});

test('many people are sampled over all of them, without those who answered nothing', () => {
  const n = 3 * MOST_POINTS;
  const values = Array.from({ length: n }, (_, row) => row % 2);
  const labels = values.map((_, row) => (row === n - 1 ? -1 : 0));
  const { points } = drawRun({ indicators: [column('a', values)] }, [solution(1, labels)], 'raw');
  expect(points).toHaveLength(MOST_POINTS);
  expect(points[0]!.row).toBeLessThan(5);
  expect(points.at(-1)!.row).toBeGreaterThan(n - 5);
  const few = drawRun({ indicators: [column('a', [0, 1, NaN])] }, [solution(1, [0, 0, -1])], 'raw');
  expect(few.points.map(({ row }) => row)).toEqual([0, 1]);
});
