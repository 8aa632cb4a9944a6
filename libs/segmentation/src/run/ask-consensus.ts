import { adjustedRandIndex } from '@needfinder/numeric';
import type { PatternFit } from '../estimator.js';
import type { Ground } from './part.js';
import type { Steps, Stretch } from './steps.js';
import type { Workbench } from './workbench.js';

/**
 * How far a consensus over methods cuts the people as proposed: adjusted Rand index; null for one segment, or where the
 * method was asked for by name.
 */
export function* askConsensus(
  bench: Workbench,
  { style }: Ground,
  proposed: PatternFit,
  [from, to]: Stretch,
): Steps<number | null> {
  if (bench.input.options.method !== 'auto' || proposed.k === 1) return null;
  const [consensus] = (yield {
    parts: [{ type: 'consensus', style, k: proposed.k }],
    from,
    to,
  }) as readonly PatternFit[];
  const { matrix } = bench.resampled;
  return adjustedRandIndex(consensus!.labels, bench.resampledFit(proposed).labels, matrix.weights);
}
