/**
 * Bootstrap stability of k-means on McDonald's, k = 2 … 8: 100 pairs of resamples, ten starts each, one thread.
 * flexclust is not in Debian: its published time is scaled by how much slower flexmix runs here than where both were
 * timed; without flexmix the published time stands as it is.
 */
import { adjustedRandIndex, createRng, kMeans, mean } from '@needfinder/numeric';
import { collapsePatterns } from '../libs/segmentation/src/patterns.js';
import { resampleWeights } from '../libs/segmentation/src/stability.js';
import { askPeer, timed, withNumbers } from './measure.js';
import { readItems } from './published-data.js';

const COUNTS = [2, 3, 4, 5, 6, 7, 8];
const PAIRS = 100;
const STARTS = 10;
/** Seconds on one quiet machine (flexclust 1.5.0, flexmix 2.3), and the means that bootFlexclust gave. */
const FLEXCLUST_THERE = 124;
const FLEXMIX_THERE = 7.7;
const FLEXCLUST_MEANS = [0.951, 0.8836, 0.7744, 0.6689, 0.6295, 0.5713, 0.6095];

const items = readItems('mcdonalds');
if (items) {
  const rows = items[0]!.values.length;
  let means: number[] = [];
  const [seconds] = timed(1, () => {
    const matrix = collapsePatterns(items);
    const problem = { points: matrix.values, rows: matrix.rows, columns: matrix.items, observed: null };
    means = COUNTS.map((k) =>
      mean(
        Array.from({ length: PAIRS }, (_, pair) => {
          const [first, second] = [0, 1].map((side) => {
            const draw = createRng(1).fork(k, pair, side);
            const weights = resampleWeights(matrix, draw);
            return kMeans({ ...problem, weights }, k, draw.fork('fit'), STARTS, 0).labels;
          }) as [Int32Array, Int32Array];
          return adjustedRandIndex(first, second, matrix.weights);
        }),
      ),
    );
  });
  console.log('ours', { seconds: seconds!.toFixed(2), 'mean ARI': means.map((value) => value.toFixed(3)).join(' ') });
  console.log('flexclust', { 'mean ARI': FLEXCLUST_MEANS.join(' '), 'seconds there': FLEXCLUST_THERE });
  const points = new Float64Array(rows * items.length);
  items.forEach(({ values }, item) => values.forEach((value, row) => (points[row * items.length + item] = value)));
  const peer = withNumbers(points, (path) =>
    askPeer<{ seconds: number }>('latent-class.R', [path, rows, items.length]),
  );
  const scale = peer ? peer.seconds / FLEXMIX_THERE : 1;
  console.log('times faster than flexclust', ((FLEXCLUST_THERE * scale) / seconds!).toFixed(0), {
    'this machine, times slower': scale.toFixed(2),
  });
}
