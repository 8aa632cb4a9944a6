/**
 * Latent class sweep k = 2 … 8 on McDonald's: five starts beside flexmix's stepFlexmix(nrep = 5), and the sweep with
 * default options against the best known log-likelihoods. poLCA is not in Debian: its published time is scaled by how
 * much slower flexmix runs here than where both were timed.
 */
import { createRng } from '@needfinder/numeric';
import { latentClassEstimator } from '../libs/segmentation/src/em/latent-class-estimator.js';
import { DEFAULT_OPTIONS } from '../libs/segmentation/src/options.js';
import { collapsePatterns } from '../libs/segmentation/src/patterns.js';
import { askPeer, median, timed, withNumbers } from './measure.js';
import { readItems } from './published-data.js';

const COUNTS = [2, 3, 4, 5, 6, 7, 8];
/** Seconds on one quiet machine (flexmix 2.3, poLCA 1.6.0.2). */
const FLEXMIX_THERE = 7.7;
const POLCA_THERE = 19.7;
const BEST_KNOWN = [-7610.8361, -7311.4778, -7111.1081, -7011.1675, -6956.0192, -6900.1364, -6864.0905];

const items = readItems('mcdonalds');
if (items) {
  const rows = items[0]!.values.length;
  const points = new Float64Array(rows * items.length);
  items.forEach(({ values }, item) => values.forEach((value, row) => (points[row * items.length + item] = value)));
  const sweep = (restarts: number, seed: number): number[] => {
    const estimator = latentClassEstimator(items, collapsePatterns(items), 'raw', [], restarts);
    return COUNTS.map((k) => estimator.fit(k, createRng(seed).fork('fit', k), 'full').logLikelihood!);
  };
  let reached: number[] = [];
  const five = timed(5, (repeat) => (reached = sweep(5, repeat + 1)));
  console.log('sweep with five starts', {
    'ours first, s': five[0]!.toFixed(2),
    'ours, s': median(five).toFixed(2),
    'below the best known log-likelihood': reached.map((value, i) => (BEST_KNOWN[i]! - value).toFixed(3)).join(' '),
  });
  const full = timed(3, (repeat) => (reached = sweep(DEFAULT_OPTIONS.restarts, repeat + 1)));
  console.log('sweep with default options', {
    'ours, s': median(full).toFixed(2),
    'below the best known log-likelihood': reached.map((value, i) => (BEST_KNOWN[i]! - value).toFixed(3)).join(' '),
  });
  const peer = withNumbers(points, (path) =>
    askPeer<{ seconds: number; logLikelihood: number[] }>('latent-class.R', [path, rows, items.length]),
  );
  if (peer) {
    const polca = (POLCA_THERE * peer.seconds) / FLEXMIX_THERE;
    console.log('peers', {
      'flexmix, s': peer.seconds.toFixed(2),
      'flexmix below the best known': peer.logLikelihood
        .map((value, i) => (BEST_KNOWN[i]! - value).toFixed(3))
        .join(' '),
      'times faster than flexmix': (peer.seconds / median(five)).toFixed(1),
      'poLCA, s, by the ratio': polca.toFixed(1),
      'times faster than poLCA': (polca / median(five)).toFixed(1),
    });
  }
}
