/** How far k-means with default options ends above the best known sums: the worst of twenty seeds, in parts per million. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRng } from '@needfinder/numeric';
import { kMeansEstimator } from '../libs/segmentation/src/k-means/k-means-estimator.js';
import { DEFAULT_OPTIONS } from '../libs/segmentation/src/options.js';
import { collapsePatterns } from '../libs/segmentation/src/patterns.js';
import { readItems, type DataName } from './published-data.js';

const SEEDS = 20;
const golden = JSON.parse(readFileSync(join(import.meta.dirname, '../test/golden/segmentation.json'), 'utf8')) as {
  bestWithinSS: Record<DataName, Record<string, number>>;
};

for (const [name, sums] of Object.entries(golden.bestWithinSS)) {
  const items = readItems(name as DataName);
  if (!items) continue;
  const block = items.map((_, item) => item);
  const estimator = kMeansEstimator(items, collapsePatterns(items), 'raw', block, DEFAULT_OPTIONS.restarts);
  const row: Record<string, string> = {};
  for (const [k, sum] of Object.entries(sums)) {
    const startedAt = performance.now();
    let worst = -Infinity;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const rng = createRng(seed).fork('fit', 'kmeans', 'raw', Number(k));
      worst = Math.max(worst, estimator.fit(Number(k), rng, 'full').withinSS! / sum - 1);
    }
    const allowed = Number(k) < 7 ? 2e-4 : 2e-3;
    const milliseconds = (performance.now() - startedAt) / SEEDS;
    row[`k=${k}`] = `${(worst * 1e6).toFixed(0)}${worst > allowed ? ' TOO HIGH' : ''} (${milliseconds.toFixed(0)} ms)`;
  }
  console.log(name, row);
}
