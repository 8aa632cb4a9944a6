import { describe, expect, test } from '@jest/globals';
import { adjustedRandIndex, createRng } from '@needfinder/numeric';
import { collapsePatterns } from '../patterns.js';
import type { Indicator } from '../types.js';
import { fitStyleModel } from './fit-style-model.js';
import { preferredStyleModel } from './report-style-model.js';

const PEOPLE = 300;
const LEVELS = 5;

/** Twelve ratings; segment c rates every k-th item high. `level` and `width` are how differently people use the scale. */
function rate(segments: number, level: number, width: number) {
  const rng = createRng(7).fork('ratings', segments);
  const truth = Int32Array.from({ length: PEOPLE }, (_, person) => person % segments);
  const columns = Array.from({ length: 12 }, () => new Float64Array(PEOPLE));
  truth.forEach((segment, person) => {
    const own = level * rng.normal();
    const wide = Math.exp(width * rng.normal());
    columns.forEach((values, item) => {
      const lift = segments > 1 && item % segments === segment ? 1.5 : 0;
      const rating = Math.round(2 + own + wide * (lift - 0.5 + 0.8 * rng.normal()));
      values[person] = Math.max(0, Math.min(LEVELS - 1, rating));
    });
  });
  const indicators = columns.map((values, item): Indicator => ({ name: `need ${item}`, scale: 'ordinal', values }));
  return { indicators, truth, matrix: collapsePatterns(indicators) };
}

const block = Array.from({ length: 12 }, (_, item) => item);
const sweep = ({ indicators, matrix }: ReturnType<typeof rate>) =>
  [1, 2, 3].map((k) => fitStyleModel(indicators, matrix, block, k, createRng(1).fork(k)));

describe('classes beside scale use', () => {
  test('people who differ only in how they rate are one class', () => {
    const best = preferredStyleModel(sweep(rate(1, 0.9, 0.3)));
    expect(best.k).toBe(1);
    expect(best.level).toBeGreaterThan(0.5);
    expect(best.width).toBeGreaterThan(0.1);
  });

  test('segments are found under strong scale use, and people are told apart by their needs', () => {
    const data = rate(2, 0.9, 0.2);
    const best = preferredStyleModel(sweep(data));
    expect(best.k).toBe(2);
    const labels = data.matrix.patternOf.map((pattern) => best.labels[pattern]!);
    expect(adjustedRandIndex(labels, data.truth)).toBeGreaterThan(0.9);
  });

  test('where everybody uses the scale alike both loadings are next to nothing', () => {
    const { level, width } = fitStyleModel(...toArguments(rate(3, 0, 0), 3));
    expect(level).toBeLessThan(0.15);
    expect(width).toBeLessThan(0.1);
  });

  test('a person without a rating is no reason to stop', () => {
    const { indicators } = rate(2, 0.5, 0);
    for (const { values } of indicators) values[0] = Number.NaN;
    indicators[3]!.values[1] = Number.NaN;
    const fit = fitStyleModel(indicators, collapsePatterns(indicators), block, 2, createRng(1));
    expect(Number.isFinite(fit.logLikelihood)).toBe(true);
  });
});

function toArguments({ indicators, matrix }: ReturnType<typeof rate>, k: number) {
  return [indicators, matrix, block, k, createRng(1)] as const;
}
