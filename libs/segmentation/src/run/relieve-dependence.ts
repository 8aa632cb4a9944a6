import type { StyleTest } from '../continuum/continuum-test.js';
import { dependentPairs } from '../local-dependence.js';
import type { Ground } from './part.js';
import type { Steps, Stretch } from './steps.js';
import { fitParts, smallestBic, sweepOf, type Sweep } from './sweep.js';
import type { Workbench } from './workbench.js';

/** The fits with pairs of items merged. */
export interface Relief {
  readonly ground: Ground;
  readonly sweep: Sweep;
}

/**
 * Merges pairs of items that go together for a reason of their own, and fits again.
 *
 * @returns Null when there is no such pair, and when more segments explain the pairs better: then they go together because
 *   of groups that cross those of the strongest items, as what people say may cross what they rate.
 */
export function* relieveDependence(
  bench: Workbench,
  counts: readonly number[],
  raw: Sweep,
  continuum: StyleTest,
  [from, to]: Stretch,
): Steps<Relief | null> {
  const { matrix, input } = bench;
  const before = smallestBic(raw, matrix.totalWeight);
  const suspect = raw.get(continuum.k);
  if (!before || !suspect || before.k <= continuum.k) return null;
  const posteriors = bench.memberships({ method: 'lca', style: 'raw', merged: [] }, suspect);
  const merged = dependentPairs(input.indicators, matrix, { ...suspect, posteriors });
  if (merged.length === 0) return null;
  const ground: Ground = { method: 'lca', style: 'raw', merged };
  const sweep = sweepOf(counts, yield { parts: fitParts(ground, counts, 'full'), from, to });
  const after = smallestBic(sweep, matrix.totalWeight);
  return after !== null && after.bic < before.bic ? { ground, sweep } : null;
}
