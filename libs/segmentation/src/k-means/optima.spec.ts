import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { kMeansEstimator } from './k-means-estimator.js';
import { DEFAULT_OPTIONS } from '../options.js';
import { collapsePatterns } from '../patterns.js';
import type { Indicator } from '../types.js';

/** Published data sets beside the checkout; they are no part of it. */
const DATA = new URL('../../../../../shared/data/segmentation/', import.meta.url);
const GOLDEN = new URL('../../../../test/golden/segmentation.json', import.meta.url);
const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as { bestWithinSS: Record<string, Record<string, number>> };
const present = existsSync(DATA);
if (!present) console.warn('SKIPPED: best known k-means sums of published data, because ../shared/data is absent');
const whenPresent = present ? test : test.skip;

/** Seeds of a test of a second or so; bench/k-means-optima.ts goes through twenty. */
const SEEDS: Record<string, number> = { mcdonalds: 6, vacmot: 2, risk: 6, customerSat: 1 };

/** The leading numeric or yes-no columns, as many as the sums were computed for. */
function readItems(name: string, columns: number): Indicator[] {
  const [head, ...lines] = readFileSync(new URL(`${name}.csv`, DATA), 'utf8')
    .trim()
    .split(/\r?\n/);
  const cells = lines.map((line) => line.replaceAll('"', '').split(','));
  return head!
    .match(/"[^"]*"/g)!
    .slice(0, columns)
    .map((quoted, column) => ({
      name: quoted.slice(1, -1),
      scale: name === 'mcdonalds' || name === 'vacmot' ? 'binary' : 'ordinal',
      values: Float64Array.from(cells, (row) =>
        row[column] === 'Yes' ? 1 : row[column] === 'No' ? 0 : Number(row[column]),
      ),
    }));
}

for (const [name, sums] of Object.entries(golden.bestWithinSS)) {
  whenPresent(
    `${name}: k-means within .02 % of the best known sum (.2 % from k = 7) with default options, whatever the seed`,
    () => {
      const items = readItems(name, { mcdonalds: 11, vacmot: 20, risk: 6, customerSat: 10 }[name]!);
      const block = items.map((_, item) => item);
      const estimator = kMeansEstimator(items, collapsePatterns(items), 'raw', block, DEFAULT_OPTIONS.restarts);
      for (const [k, sum] of Object.entries(sums)) {
        for (let seed = 1; seed <= SEEDS[name]!; seed += 1) {
          const rng = createRng(seed).fork('fit', 'kmeans', 'raw', Number(k));
          const fit = estimator.fit(Number(k), rng, 'full');
          expect({ k, seed, isBest: fit.withinSS! / sum < (Number(k) < 7 ? 1.0002 : 1.002) }).toEqual({
            k,
            seed,
            isBest: true,
          });
        }
      }
    },
    120_000,
  );
}
