import { expect, test } from '@jest/globals';
import { createRng } from '@needfinder/numeric';
import { plantRatings } from '@needfinder/test-kit';
import { assignmentModel, assignSegments } from './assign-segments.js';
import { latentClassEstimator } from './em/latent-class-estimator.js';
import { collapsePatterns } from './patterns.js';
import type { Indicator } from './types.js';

const planted = plantRatings({ seed: 3, n: 400, items: 5, shares: [0.5, 0.3, 0.2], separation: 1.2, missing: 0.1 });
const rng = createRng(4);
const indicators: Indicator[] = [
  ...planted.indicators,
  {
    name: 'spend',
    scale: 'numeric',
    values: Float64Array.from(planted.truth, (segment) => 100 + 40 * segment + 10 * rng.normal()),
  },
  { name: 'visits', scale: 'count', values: Float64Array.from(planted.truth, (segment) => segment * 3 + rng.int(3)) },
  {
    name: 'owns',
    scale: 'binary',
    values: Float64Array.from(planted.truth, (segment) => (rng.next() < segment / 3 ? 1 : 0)),
  },
];
const matrix = collapsePatterns(indicators);
const fit = latentClassEstimator(indicators, matrix, 'raw', [], 5).fit(3, createRng(1), 'full');
const model = assignmentModel(indicators, matrix, fit.posteriors, 3);

test('the people of the fit get the segments and probabilities that the fit gave them', () => {
  const { labels, posteriors } = assignSegments(model, indicators);
  matrix.patternOf.forEach((pattern, row) => {
    expect(labels[row]).toBe(fit.labels[pattern]);
    for (let c = 0; c < 3; c += 1) expect(posteriors[row * 3 + c]).toBeCloseTo(fit.posteriors[pattern * 3 + c]!, 3);
  });
});

test('a stored model assigns alike, and the order of the indicators does not matter', () => {
  const stored = JSON.parse(JSON.stringify(model)) as typeof model;
  expect(assignSegments(stored, [...indicators].reverse())).toEqual(assignSegments(model, indicators));
});

test('who answered nothing, or only what nobody answered before, is as likely as the segments are large', () => {
  const blank = indicators.map((indicator) => ({ ...indicator, values: Float64Array.of(Number.NaN, Number.NaN) }));
  blank[0]!.values[1] = 99;
  const { posteriors } = assignSegments(model, blank);
  for (let cell = 0; cell < 6; cell += 1) expect(posteriors[cell]).toBeCloseTo(model.shares[cell % 3]!, 12);
});

test('a count larger than any at the fit still speaks for the segment with the highest rate', () => {
  const visits = model.items.find((item) => item.name === 'visits')!;
  const rates = visits.kind === 'count' ? visits.rates : [];
  const many = indicators.map((indicator) => ({
    ...indicator,
    values: Float64Array.of(indicator.name === 'visits' ? 40 : Number.NaN),
  }));
  expect(assignSegments(model, many).labels[0]).toBe(rates.indexOf(Math.max(...rates)));
});

test('an indicator of the model that is not there is named', () => {
  expect(() => assignSegments(model, indicators.slice(0, -1))).toThrow('"owns"');
});
