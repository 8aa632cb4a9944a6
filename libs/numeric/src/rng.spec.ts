import { expect, test } from '@jest/globals';
import { mean, standardDeviation } from './quantile.js';
import { createRng } from './rng.js';

test('the same seed and keys give the same numbers, whatever was drawn before', () => {
  const first = createRng(7);
  const second = createRng(7);
  for (let draw = 0; draw < 100; draw += 1) second.next();
  expect(first.fork('resample', 3).next()).toBe(second.fork('resample', 3).next());
});

test('keys of another kind or order name another stream', () => {
  const rng = createRng(7);
  const streams = [rng.fork('1'), rng.fork(1), rng.fork(1, 2), rng.fork(2, 1), rng.fork(12), createRng(8).fork(1)];
  expect(new Set(streams.map((stream) => stream.next())).size).toBe(streams.length);
});

test('uniform and normal draws have the moments they should', () => {
  const rng = createRng(1);
  const uniform = Float64Array.from({ length: 20_000 }, () => rng.next());
  expect(mean(uniform)).toBeCloseTo(0.5, 1.7);
  const normal = Float64Array.from({ length: 20_000 }, () => rng.normal());
  expect(Math.abs(mean(normal))).toBeLessThan(0.03);
  expect(Math.abs(standardDeviation(normal) - 1)).toBeLessThan(0.03);
});

test('a shuffle keeps every item', () => {
  const items = createRng(3).shuffle([1, 2, 3, 4, 5, 6, 7]);
  expect([...items].sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
