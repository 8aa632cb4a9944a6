import { expect, test } from '@jest/globals';
import { createRng, mean } from '@needfinder/numeric';
import { plantRatings } from '@needfinder/test-kit';
import { createEstimator } from './create-estimator.js';
import { collapsePatterns } from './patterns.js';
import { replicateOnHalves, summariseReplications } from './replication.js';

function agreementsOf(shares: readonly number[]): number[] {
  const { indicators } = plantRatings({ seed: 3, n: 300, items: 8, shares: [...shares], separation: 1.5 });
  const matrix = collapsePatterns(indicators);
  const estimator = createEstimator('kmeans', indicators, matrix, 'raw', [], { restarts: 5 });
  const { labels, model } = estimator.fit(2, createRng(1), 'full');
  return [1, 2, 3].map((split) => replicateOnHalves(matrix, estimator, { k: 2, labels, model }, createRng(split)));
}

test('two planted segments come back in either half, a cut through one group does not', () => {
  const planted = mean(agreementsOf([0.5, 0.5]));
  expect(planted).toBeGreaterThan(0.8);
  expect(mean(agreementsOf([1]))).toBeLessThan(planted - 0.2);
});

test('the interval of the mean agreement narrows with more splits', () => {
  const few = summariseReplications([0.6, 0.8]);
  const many = summariseReplications([0.6, 0.8, 0.6, 0.8, 0.6, 0.8]);
  expect(few.meanAri).toBeCloseTo(0.7, 12);
  expect(many.high - many.low).toBeLessThan(few.high - few.low);
});
