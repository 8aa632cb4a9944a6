/** How far latent classes with default options end from the best known log-likelihoods: the worst of twenty seeds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRng } from '@needfinder/numeric';
import { latentClassEstimator } from '../libs/segmentation/src/em/latent-class-estimator.js';
import { DEFAULT_OPTIONS } from '../libs/segmentation/src/options.js';
import { collapsePatterns } from '../libs/segmentation/src/patterns.js';
import { readItems, type DataName } from './published-data.js';

const SEEDS = 20;
const ALLOWED = 1e-3;
const golden = JSON.parse(readFileSync(join(import.meta.dirname, '../test/golden/segmentation.json'), 'utf8')) as {
  logLikelihood: Record<DataName, readonly number[]>;
};

for (const [name, values] of Object.entries(golden.logLikelihood)) {
  const items = readItems(name as DataName);
  if (!items) continue;
  // poLCA knows no order of the answers.
  const named = items.map((item) => ({ ...item, scale: item.scale === 'ordinal' ? ('nominal' as const) : item.scale }));
  const estimator = latentClassEstimator(named, collapsePatterns(named), 'raw', [], DEFAULT_OPTIONS.restarts);
  const row = values.map((value, position) => {
    const k = position + 1;
    const distances = Array.from({ length: SEEDS }, (_, seed) => {
      const { logLikelihood } = estimator.fit(k, createRng(seed + 1).fork('fit', 'lca', 'raw', k), 'full');
      return Math.abs(logLikelihood! - value);
    });
    const within = distances.filter((distance) => distance <= ALLOWED).length;
    return `k=${k} ${Math.max(...distances).toFixed(5)} (${within} of ${SEEDS})`;
  });
  console.log(name, row.join('  '));
}
