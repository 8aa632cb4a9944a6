import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { kMeansEstimator } from './k-means/k-means-estimator.js';
import { latentClassEstimator } from './em/latent-class-estimator.js';
import { DEFAULT_OPTIONS } from './options.js';
import { collapsePatterns } from './patterns.js';
import { relabelFit } from './relabel.js';
import { resamplePair, stabilityAcross, summarisePairs } from './stability.js';
import type { Indicator } from './types.js';

/** Published data sets beside the checkout; they are no part of it. */
const DATA = new URL('../../../../shared/data/segmentation/', import.meta.url);
const GOLDEN = new URL('../../../test/golden/segmentation.json', import.meta.url);

interface Golden {
  readonly logLikelihood: Record<string, number[]>;
  readonly withinSS: Record<string, Record<string, number>>;
  readonly slsa: Record<string, Record<string, number[]>>;
  readonly stability: Record<string, Record<string, number>>;
  readonly slsw: Record<string, Record<string, number[]>>;
  readonly jaccard: Record<string, Record<string, number[]>>;
}
const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Golden;
const present = existsSync(DATA);
if (!present) console.warn('SKIPPED: reference values of published data, because ../shared/data is absent');
const whenPresent = present ? test : test.skip;

/** Answers at most in a column that is an item of these data sets. */
const MOST_ANSWERS: Readonly<Record<string, number>> = { risk: 5 };

/** The items of a data set: columns of two answers, or of as many as its items have. */
function readItems(name: string): Indicator[] {
  const [head, ...lines] = readFileSync(new URL(`${name}.csv`, DATA), 'utf8')
    .trim()
    .split(/\r?\n/);
  const names = head!.match(/"[^"]*"/g)!;
  const cells = lines.map((line) => line.split(','));
  return names.flatMap((quoted, column): Indicator[] => {
    const answers = [...new Set(cells.map((row) => row[column]!))].sort();
    if (answers.length > (MOST_ANSWERS[name] ?? 2) || /Gender/.test(quoted)) return [];
    return [
      {
        name: quoted.slice(1, -1),
        scale: answers.length === 2 ? 'binary' : 'nominal',
        values: Float64Array.from(cells, (row) => answers.indexOf(row[column]!)),
      },
    ];
  });
}

const { restarts, seed } = DEFAULT_OPTIONS;

for (const [name, values] of Object.entries(golden.logLikelihood)) {
  whenPresent(
    `${name}: log-likelihood within .001 with default options, k = 1 … ${values.length}`,
    () => {
      const indicators = readItems(name);
      const estimator = latentClassEstimator(indicators, collapsePatterns(indicators), 'raw', [], restarts);
      values.forEach((value, position) => {
        const fit = estimator.fit(position + 1, createRng(seed).fork('fit', 'lca', 'raw', position + 1), 'full');
        expect(fit.logLikelihood).toBeGreaterThan(value - 0.001);
        expect(fit.logLikelihood).toBeLessThan(value + 0.001);
      });
    },
    300_000,
  );
}

for (const [name, sums] of Object.entries(golden.withinSS)) {
  whenPresent(
    `${name}: k-means within .02 % of the best known sum with default options`,
    () => {
      const indicators = readItems(name);
      const estimator = kMeansEstimator(indicators, collapsePatterns(indicators), 'raw', [], restarts);
      for (const [k, sum] of Object.entries(sums)) {
        const fit = estimator.fit(Number(k), createRng(seed).fork('fit', 'kmeans', 'raw', Number(k)), 'full');
        expect(fit.withinSS! / sum).toBeLessThan(1.0002);
      }
    },
    300_000,
  );
}

whenPresent(
  'mcdonalds: stability of four segments across solutions as flexclust has it',
  () => {
    const indicators = readItems('mcdonalds');
    const matrix = collapsePatterns(indicators);
    const estimator = kMeansEstimator(indicators, matrix, 'raw', [], restarts);
    const [three, four] = [3, 4].map((k) => relabelFit(matrix, estimator.fit(k, createRng(seed).fork(k), 'full')));
    const across = stabilityAcross(three!.labels, four!.labels, 4, matrix.weights);
    golden.slsa.mcdonalds!['4']!.forEach((value, c) => expect(across[c]).toBeCloseTo(value, 3));
  },
  300_000,
);

whenPresent(
  'mcdonalds: bootstrap stability of two to eight segments, and of each of four, as flexclust and fpc have it',
  () => {
    const indicators = readItems('mcdonalds');
    const matrix = collapsePatterns(indicators);
    const estimator = kMeansEstimator(indicators, matrix, 'raw', [], restarts);
    for (const [k, published] of Object.entries(golden.stability.mcdonalds!)) {
      const fit = relabelFit(matrix, estimator.fit(Number(k), createRng(seed).fork(k), 'full'));
      const pairs = Array.from({ length: 100 }, (_, pair) =>
        resamplePair(matrix, estimator, fit, createRng(seed).fork('resample', k, pair)),
      );
      const { stability, slsw, jaccard } = summarisePairs(pairs, Number(k));
      // The published means are of 100 pairs themselves: their noise is about .02, and more at three and four.
      expect(Math.abs(stability.meanAri - published)).toBeLessThan(0.045);
      golden.slsw.mcdonalds![k]?.forEach((value, c) => expect(Math.abs(slsw[c]! - value)).toBeLessThan(0.03));
      golden.jaccard.mcdonalds![k]?.forEach((value, c) => expect(Math.abs(jaccard[c]! - value)).toBeLessThan(0.03));
    }
  },
  300_000,
);
