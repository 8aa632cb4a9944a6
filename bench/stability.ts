/**
 * Bootstrap stability of k-means on McDonald's, k = 2 … 8: 100 pairs of resamples (or `PAIRS`), ten starts each,
 * one thread.
 * flexclust is not in Debian: its published time is scaled by how much slower flexmix runs here than where both were
 * timed; without flexmix the published time stands as it is.
 */
import { createRng } from '@needfinder/numeric';
import { kMeansEstimator } from '../libs/segmentation/src/k-means/k-means-estimator.js';
import { collapsePatterns } from '../libs/segmentation/src/patterns.js';
import { relabelFit } from '../libs/segmentation/src/relabel.js';
import { resamplePair, summarisePairs, type ResampledSolution } from '../libs/segmentation/src/stability.js';
import { askPeer, timed, withNumbers } from './measure.js';
import { readItems } from './published-data.js';

const COUNTS = [2, 3, 4, 5, 6, 7, 8];
const PAIRS = Number(process.env.PAIRS ?? 100);
const RESTARTS = 10;
/** Seconds on one quiet machine (flexclust 1.5.0, flexmix 2.3), and the means that bootFlexclust gave. */
const FLEXCLUST_THERE = 124;
const FLEXMIX_THERE = 7.7;
const FLEXCLUST_MEANS = [0.951, 0.8836, 0.7744, 0.6689, 0.6295, 0.5713, 0.6095];

const figures = (values: readonly number[]): string => values.map((value) => value.toFixed(3)).join(' ');

const items = readItems('mcdonalds');
if (items) {
  const rows = items[0]!.values.length;
  const solutions = new Map<number, ResampledSolution>();
  const [seconds] = timed(1, () => {
    const matrix = collapsePatterns(items);
    const estimator = kMeansEstimator(items, matrix, 'raw', [], RESTARTS);
    for (const k of COUNTS) {
      const fit = relabelFit(matrix, estimator.fit(k, createRng(1).fork(k), 'full'));
      const pairs = Array.from({ length: PAIRS }, (_, pair) =>
        resamplePair(matrix, estimator, fit, createRng(1).fork('resample', k, pair)),
      );
      solutions.set(k, summarisePairs(pairs, k));
    }
  });
  const four = solutions.get(4)!;
  console.log('ours', {
    seconds: seconds!.toFixed(2),
    'mean ARI': figures([...solutions.values()].map(({ stability }) => stability.meanAri)),
    'SLSw, k = 4': figures(four.slsw),
    'Jaccard, k = 4': figures(four.jaccard),
  });
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
