/**
 * k-means for k = 2 … 8 with ten starts, beside scikit-learn's KMeans(n_init=10) on the same numbers. Times are processor
 * seconds, so that a busy machine disturbs the ratio less; with two threads of the peer, elapsed ones against our one.
 * Arguments: data folder, largest number of simulated rows (default 100,000), threads of the peer (default 1).
 */
import { createRng, kMeansSweep, type KMeansProblem } from '@needfinder/numeric';
import { collapsePatterns } from '../libs/segmentation/src/patterns.js';
import { askPeer, cpuSeconds, median, timed, withNumbers } from './measure.js';
import { plantPoints } from './planted-points.js';
import { readItems } from './published-data.js';

const COUNTS = [2, 3, 4, 5, 6, 7, 8];
const STARTS = 10;
const SWAPS = 2;
const MOST_ROWS = Number(process.argv[3] ?? 100_000);
const THREADS = process.argv[4] ?? '1';

function compare(name: string, points: Float64Array, columns: number, problemOf: () => KMeansProblem, repeats: number) {
  const rows = points.length / columns;
  let sums: number[] = [];
  const ours = timed(
    repeats,
    (repeat) => {
      sums = kMeansSweep(problemOf(), COUNTS, createRng(repeat + 1), STARTS, SWAPS).map(({ withinSS }) => withinSS);
    },
    THREADS === '1' ? cpuSeconds : undefined,
  );
  const peer = withNumbers(points, (path) =>
    askPeer<{ seconds: number[]; sums: number[] }>('k-means.py', [path, rows, columns, THREADS, repeats]),
  );
  const row = { 'ours first, s': ours[0]!.toFixed(3), 'ours, s': median(ours).toFixed(3) };
  if (!peer) return console.log(name, row);
  const excess = sums.map((sum, position) => ((sum / peer.sums[position]! - 1) * 1e6).toFixed(0));
  console.log(name, {
    ...row,
    [`scikit-learn ${THREADS} thread(s), s`]: median(peer.seconds).toFixed(3),
    ratio: (median(ours) / median(peer.seconds)).toFixed(3),
    'our sum above theirs, ppm, k = 2 … 8': excess.join(' '),
  });
}

const items = readItems('mcdonalds');
if (items) {
  const rows = items[0]!.values.length;
  const points = new Float64Array(rows * items.length);
  items.forEach(({ values }, item) => values.forEach((value, row) => (points[row * items.length + item] = value)));
  const collapsed = (): KMeansProblem => {
    const matrix = collapsePatterns(items);
    return { points: matrix.values, rows: matrix.rows, columns: matrix.items, weights: matrix.weights, observed: null };
  };
  compare(`McDonald's, ${rows} x ${items.length}`, points, items.length, collapsed, 9);
}
for (const rows of [10_000, 100_000, 1_000_000]) {
  if (rows > MOST_ROWS) continue;
  for (const kind of ['normal', 'rating'] as const) {
    const points = plantPoints(rows, 20, 5, kind, 1);
    const problem = { points, rows, columns: 20, weights: new Float64Array(rows).fill(1), observed: null };
    compare(`${rows} x 20, five planted segments, ${kind}`, points, 20, () => problem, rows > 10_000 ? 1 : 3);
  }
}
