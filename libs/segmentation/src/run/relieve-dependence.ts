import type { StyleTest } from '../continuum/continuum-test.js';
import { dependentPairs } from '../local-dependence.js';
import type { Ground } from './part.js';
import type { Steps, Stretch } from './steps.js';
import { fitParts, smallestBic, sweepOf, type Sweep } from './sweep.js';
import type { Workbench } from './workbench.js';

/** The fits with pairs of items merged, and whether they are better than those before. */
export interface Relief {
  readonly ground: Ground;
  readonly sweep: Sweep;
  readonly isRelieved: boolean;
}

/**
 * Merges pairs of items that go together for a reason of their own, and fits again.
 *
 * @returns Null when there is no such pair.
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
  return { ground, sweep, isRelieved: after !== null && after.bic < before.bic };
}
