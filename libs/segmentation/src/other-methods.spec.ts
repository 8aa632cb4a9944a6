import { beforeAll, describe, expect, test } from '@jest/globals';
import { adjustedRandIndex, createRng } from '@needfinder/numeric';
import { plantRatings, readCells, referenceDataPresent } from '@needfinder/test-kit';
import { createEstimator } from './create-estimator.js';
import { fitSegmentation } from './fit-segmentation.js';
import { DEFAULT_OPTIONS } from './options.js';
import { collapsePatterns } from './patterns.js';
import type { Indicator, Method } from './types.js';

const whenPresent = referenceDataPresent ? test : test.skip;

/** Columns of the simulated mixed data: five numbers, four nominal, two yes/no. */
function mixed(): Indicator[] {
  const cells = readCells('sim/mixed_r0');
  return [...cells].flatMap(([name, column]): Indicator[] => {
    const read = (shift: number) => Float64Array.from(column, (cell) => Number(cell) - shift);
    if (name.startsWith('num')) return [{ name, scale: 'numeric', values: read(0) }];
    if (name.startsWith('cat')) return [{ name, scale: 'nominal', values: read(1) }];
    return name.startsWith('bin') ? [{ name, scale: 'binary', values: read(0) }] : [];
  });
}

function fitOf(method: Method, indicators: Indicator[], k: number) {
  const matrix = collapsePatterns(indicators);
  const fit = createEstimator(method, indicators, matrix, 'raw', [], { restarts: 3 }).fit(k, createRng(1), 'full');
  const sizes = new Array<number>(k).fill(0);
  fit.labels.forEach((label, row) => (sizes[label] = sizes[label]! + matrix.weights[row]!));
  return { ...fit, sizes: sizes.sort((a, b) => b - a) };
}

describe('against R on mixed_r0', () => {
  whenPresent('Ward on the five numbers: sizes and sums of squares of hclust ward.D2 on standardised columns', () => {
    const numbers = mixed().slice(0, 5);
    const expected = new Map([
      [2, { withinSS: 4129.4849, sizes: [823, 177] }],
      [3, { withinSS: 3441.8385, sizes: [438, 385, 177] }],
      [5, { withinSS: 3005.5475, sizes: [306, 229, 209, 177, 79] }],
    ]);
    for (const [k, { withinSS, sizes }] of expected) {
      const fit = fitOf('ward', numbers, k);
      expect(fit.withinSS).toBeCloseTo(withinSS, 3);
      expect(fit.sizes).toEqual(sizes);
    }
  });

  whenPresent('PAM on Gower distances of all columns: sizes of cluster::pam on cluster::daisy', () => {
    expect(fitOf('pam', mixed(), 2).sizes).toEqual([512, 488]);
    expect(fitOf('pam', mixed(), 3).sizes).toEqual([413, 351, 236]);
    expect(fitOf('pam', mixed(), 5).sizes).toEqual([282, 210, 195, 158, 155]);
  });
});

describe.each(['ward', 'pam', 'consensus'] as const)('%s as the method of a run', (method) => {
  const planted = plantRatings({
    seed: 5,
    n: 240,
    items: 8,
    shares: [0.4, 0.35, 0.25],
    separation: 1.5,
    missing: 0.05,
  });
  const options = { ...DEFAULT_OPTIONS, method, kMin: 3, kMax: 3, bootstrap: 4 };
  const indicators = planted.indicators;
  let run: ReturnType<typeof fitSegmentation>;
  beforeAll(() => {
    run = fitSegmentation({ indicators, options });
  });

  test('finds planted segments through missing answers, and says which method it was', () => {
    const { solutions, chosen } = run;
    expect([solutions[0]!.method, chosen.method, chosen.k]).toEqual([method, method, 3]);
    expect(adjustedRandIndex(solutions[0]!.labels, planted.truth)).toBeGreaterThan(0.8);
    expect(solutions[0]!.stability!.meanAri).toBeGreaterThan(0.6);
    expect(solutions[0]!.logLikelihood).toBeNull();
  });

  test('the order of the people changes nothing', () => {
    const reversed = indicators.map((indicator) => ({ ...indicator, values: indicator.values.slice().reverse() }));
    const other = fitSegmentation({ indicators: reversed, options });
    expect([...other.solutions[0]!.labels].reverse()).toEqual([...run.solutions[0]!.labels]);
  });

  test('more people than are clustered as they are: the rest join the nearest', () => {
    const many = plantRatings({ seed: 6, n: 4500, items: 12, shares: [0.5, 0.5], separation: 1 });
    const fit = fitOf(method, [...many.indicators], 2);
    const matrix = collapsePatterns(many.indicators);
    const labels = matrix.patternOf.map((pattern) => fit.labels[pattern]!);
    expect(matrix.rows).toBeGreaterThan(3000);
    expect(adjustedRandIndex(labels, many.truth)).toBeGreaterThan(0.8);
  });
});

describe('gaussian as the method of a run', () => {
  const planted = plantRatings({
    seed: 5,
    n: 200,
    items: 6,
    levels: 9,
    shares: [0.6, 0.4],
    separation: 1.5,
    missing: 0.05,
  });
  const numbers = planted.indicators.map((indicator): Indicator => ({ ...indicator, scale: 'numeric' }));
  const options = { ...DEFAULT_OPTIONS, method: 'gaussian', kMin: 2, kMax: 2, bootstrap: 3 } as const;

  test.each(['diagonal-shared', 'full'] as const)(
    'finds planted segments with covariances that are %s',
    (covariance) => {
      const { solutions, chosen } = fitSegmentation({ indicators: numbers, options: { ...options, covariance } });
      expect([chosen.method, chosen.k]).toEqual(['gaussian', 2]);
      expect(adjustedRandIndex(solutions[0]!.labels, planted.truth)).toBeGreaterThan(0.8);
      expect(solutions[0]!.parameters).toBe(covariance === 'full' ? 1 + 12 + 42 : 1 + 12 + 6);
      expect(solutions[0]!.stability!.meanAri).toBeGreaterThan(0.6);
    },
  );

  test('refuses ratings that are not said to be numbers, and covariances for another method', () => {
    expect(() => fitSegmentation({ indicators: planted.indicators, options })).toThrow('is ordinal, not numeric');
    const other = { ...options, method: 'kmeans', covariance: 'full' } as const;
    expect(() => fitSegmentation({ indicators: numbers, options: other })).toThrow('the method is kmeans');
  });
});
