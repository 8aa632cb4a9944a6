import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import { InvalidError } from '@needfinder/domain';
import { adjustedRandIndex, createRng } from '@needfinder/numeric';
import { plantMentions, plantRatings } from '@needfinder/test-kit';
import { fitSegmentation } from './fit-segmentation.js';
import { DEFAULT_OPTIONS } from './options.js';
import type { Indicator, SegmentationInput, SegmentationOptions } from './types.js';

// Whole runs on one slow core.
jest.setTimeout(120_000);

const quick = (changes: Partial<SegmentationOptions> = {}): SegmentationOptions => ({
  ...DEFAULT_OPTIONS,
  kMax: 4,
  restarts: 3,
  bootstrap: 3,
  ...changes,
});
const ratings = plantRatings({ seed: 2, n: 300, items: 8, shares: [0.5, 0.3, 0.2], separation: 1.2 });
const mentions = plantMentions({
  seed: 2,
  n: 300,
  items: 9,
  shares: [0.5, 0.3, 0.2],
  yesInside: 0.85,
  yesOutside: 0.15,
});

/** The automatic path on the mentions, and how far it said it was at each step. */
const steps: number[] = [];
let ofMentions: ReturnType<typeof fitSegmentation>;
beforeAll(() => {
  const input = { indicators: mentions.indicators, options: quick() };
  ofMentions = fitSegmentation(input, { onStep: ({ done }) => steps.push(done) });
});

const reordered = (indicators: readonly Indicator[], order: readonly number[]): Indicator[] =>
  indicators.map((indicator) => ({ ...indicator, values: Float64Array.from(order, (row) => indicator.values[row]!) }));
const fixed: Partial<SegmentationOptions> = { method: 'lca', kMin: 3, kMax: 3, bootstrap: 3 };

describe('the automatic path', () => {
  test('finds planted segments, says natural and why', () => {
    const { chosen, solutions } = fitSegmentation({ indicators: ratings.indicators, options: quick() });
    expect(chosen).toMatchObject({ k: 3, naturalK: 3, verdict: 'natural', style: 'raw', method: 'lca' });
    expect(chosen.reasons[0]).toMatch(/^The people form 3 distinct groups/);
    expect(chosen.reasons[1]).toMatch(/^Another sample would show these 3 segments again \(stability \.\d\d/);
    const cut = solutions.find(({ k }) => k === chosen.k)!;
    expect(adjustedRandIndex(cut.labels, ratings.truth)).toBeGreaterThan(0.8);
    expect(chosen.consensus).toBeGreaterThan(0.8);
    expect(chosen.styleModel).toMatchObject({ k: 3 });
  });

  test('finds segments of mentions', () => {
    const { chosen, solutions } = ofMentions;
    expect(chosen.k).toBe(3);
    expect(adjustedRandIndex(solutions[2]!.labels, mentions.truth)).toBeGreaterThan(0.8);
  });

  test('sets response style aside, and says so', () => {
    const styled = plantRatings({
      seed: 3,
      n: 400,
      items: 12,
      levels: 7,
      shares: [0.5, 0.5],
      separation: 0.8,
      style: 1,
    });
    const { chosen, solutions } = fitSegmentation({ indicators: styled.indicators, options: quick() });
    expect(chosen).toMatchObject({ style: 'centred', k: 2, verdict: 'natural' });
    expect(chosen.warnings.map(({ code }) => code)).toContain('response-style');
    expect(adjustedRandIndex(solutions[1]!.labels, styled.truth)).toBeGreaterThan(0.8);
  });

  test('refuses where the items are unrelated', () => {
    const noise = plantRatings({ seed: 4, n: 300, items: 8, shares: [1] });
    const { chosen } = fitSegmentation({ indicators: noise.indicators, options: quick() });
    expect(chosen).toMatchObject({ verdict: 'none', k: 1, naturalK: 1 });
    expect(chosen.reasons[0]).toMatch(/unrelated/);
  });

  test('refuses where people differ only in how they use the scale', () => {
    const style = plantRatings({ seed: 1, n: 400, items: 10, shares: [1], style: 0.8 });
    const { chosen } = fitSegmentation({ indicators: style.indicators, options: quick() });
    expect(chosen.verdict).toBe('none');
    expect(chosen.reasons[0]).toMatch(/how high and how widely/);
  });

  test('does not take a continuum for distinct groups', () => {
    const continuum = plantRatings({ seed: 6, n: 400, items: 10, shares: [1], factor: 1 });
    const { chosen } = fitSegmentation({ indicators: continuum.indicators, options: quick() });
    expect(['reproducible', 'constructed']).toContain(chosen.verdict);
    expect(chosen.naturalK).toBe(1);
  });

  test('takes mixed scales and missing answers', () => {
    const some = plantRatings({ seed: 7, n: 200, items: 6, shares: [0.5, 0.5], separation: 1.2, missing: 0.2 });
    const rng = createRng(8);
    const shifted = (sd: number): Float64Array =>
      Float64Array.from(some.truth, (segment) => 3 * segment + sd * rng.normal());
    const indicators: Indicator[] = [
      ...some.indicators,
      { name: 'spend', scale: 'numeric', values: shifted(1).map((value) => 1000 * value) },
      { name: 'visits', scale: 'count', values: shifted(1).map((value) => Math.max(0, Math.round(value + 1))) },
      {
        name: 'tool',
        scale: 'nominal',
        values: Float64Array.from(some.truth, (segment) => (rng.next() < 0.7 ? segment : 2)),
      },
    ];
    const { solutions, chosen } = fitSegmentation({ indicators, options: quick({ kMax: 3 }) });
    expect(chosen.k).toBe(2);
    expect(adjustedRandIndex(solutions[1]!.labels, some.truth)).toBeGreaterThan(0.9);
  });
});

describe('what must change nothing', () => {
  const fit = (input: Omit<SegmentationInput, 'options'>) =>
    fitSegmentation({ ...input, options: quick(fixed) }).solutions[0]!;
  const original = fit({ indicators: mentions.indicators });

  test('a second run, and nobody watching: the same bytes', () => {
    expect(fitSegmentation({ indicators: mentions.indicators, options: quick() })).toEqual(ofMentions);
  });

  test('the order of the rows', () => {
    const order = createRng(9).shuffle(Array.from({ length: 300 }, (_, row) => row));
    const again = fit({ indicators: reordered(mentions.indicators, order) });
    expect(again.logLikelihood).toBe(original.logLikelihood);
    expect([...again.labels]).toEqual(order.map((row) => original.labels[row]));
  });

  test('splitting a weight in two', () => {
    const rows = [...Array(300).keys()];
    const whole = fit({ indicators: mentions.indicators, weights: new Float64Array(300).fill(2) });
    const split = fit({
      indicators: reordered(mentions.indicators, [...rows, ...rows]),
      weights: new Float64Array(600).fill(1),
    });
    expect(split.logLikelihood).toBe(whole.logLikelihood);
    expect(split.shares).toEqual(whole.shares);
  });

  test('the seed, where the data are clear', () => {
    const other = fitSegmentation({ indicators: mentions.indicators, options: quick({ ...fixed, seed: 99 }) })
      .solutions[0]!;
    expect(other.logLikelihood).toBeCloseTo(original.logLikelihood!, 3);
    expect(adjustedRandIndex(other.labels, original.labels)).toBe(1);
  });
});

describe('a fixed method and number', () => {
  test('is fitted exactly so', () => {
    const { solutions, chosen } = fitSegmentation({
      indicators: mentions.indicators,
      options: quick({ method: 'kmeans', kMin: 4, kMax: 4 }),
    });
    expect(solutions.map(({ k, method, bic }) => [k, method, bic])).toEqual([[4, 'kmeans', null]]);
    expect(chosen.k).toBe(4);
  });

  test('memberships of the chosen solution alone are those it has among all', () => {
    const input = { indicators: mentions.indicators, options: quick({ method: 'kmeans' }) };
    const all = fitSegmentation(input);
    const chosenOnly = fitSegmentation({ ...input, memberships: 'chosen' });
    expect(chosenOnly.chosen).toEqual(all.chosen);
    chosenOnly.solutions.forEach(({ k, posteriors }, position) => {
      expect(posteriors).toEqual(k === all.chosen.k ? all.solutions[position]!.posteriors : new Float64Array());
    });
  });

  test('segments are numbered by size, shares sum to 1, memberships too', () => {
    const [solution] = fitSegmentation({ indicators: ratings.indicators, options: quick(fixed) }).solutions;
    expect(solution!.shares).toEqual([...solution!.shares].sort((a, b) => b - a));
    expect(solution!.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    for (let row = 0; row < 300; row += 1) {
      expect(solution!.posteriors.subarray(row * 3, row * 3 + 3).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 9);
    }
  });
});

describe('poor data', () => {
  const one = (values: number[], scale: Indicator['scale'] = 'binary'): Indicator => ({
    name: 'need 1',
    scale,
    values: Float64Array.from(values),
  });
  const run =
    (indicators: Indicator[], changes: Partial<SegmentationOptions> = {}) =>
    () =>
      fitSegmentation({ indicators, options: quick(changes) });

  test.each([
    ['a value outside its scale', [one([0, 1, 2])], {}, 'Row 3, indicator "need 1": 2 is neither 0 nor 1'],
    [
      'an indicator without values',
      [one([Number.NaN, Number.NaN])],
      {},
      'Indicator "need 1" has no value in any of 2 rows',
    ],
    ['more segments than rows', [one([0, 1])], { kMin: 3, kMax: 3 }, '3 segments were asked for, there are 2 rows'],
    ['no indicator', [], {}, 'A segmentation needs at least one indicator'],
    [
      'a fractional count',
      [one([0, 1.5], 'count')],
      {},
      'Row 2, indicator "need 1": 1.5 is not a whole number of 0 or more',
    ],
  ])('%s is refused by name', (_, indicators, changes, message) => {
    expect(run(indicators, changes)).toThrow(new InvalidError('any', message));
  });

  test('a constant item, a row without data and three people do not stop a run', () => {
    const { chosen, solutions } = fitSegmentation({
      indicators: [
        { name: 'same', scale: 'binary', values: Float64Array.from([1, 1, 1, Number.NaN]) },
        { name: 'need', scale: 'binary', values: Float64Array.from([0, 1, 1, Number.NaN]) },
      ],
      options: quick(),
    });
    expect(solutions[0]!.labels[3]).toBe(-1);
    expect(chosen.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['constant-item', 'row-without-data', 'sample-too-small']),
    );
  });

  test('progress never goes back and stops short of the end until it is there', () => {
    expect(steps.length).toBeGreaterThan(5);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });
});
