import { pairsFor } from '../solution.js';
import type { ResampledPair } from '../stability.js';
import type { Ground, Part } from './part.js';
import { pieces, type Steps, type Stretch } from './steps.js';
import type { Sweep } from './sweep.js';
import type { Workbench } from './workbench.js';

/** Pairs of resamples of every solution, by number of segments. */
export function* resampleSolutions(
  bench: Workbench,
  ground: Ground,
  sweep: Sweep,
  [from, to]: Stretch,
): Steps<Map<number, ResampledPair[]>> {
  const { bootstrap } = bench.input.options;
  const estimator = bench.estimator(ground, bench.resampled.matrix);
  const parts = [...sweep.values()].reverse().flatMap((fit): Extract<Part, { type: 'resample' }>[] =>
    pieces(0, pairsFor(estimator, fit.k, bootstrap)).map((piece) => ({
      type: 'resample',
      ground,
      fit: bench.resampledFit(fit),
      ...piece,
    })),
  );
  const outcomes = (yield { parts, from, to }) as readonly ResampledPair[][];
  const byK = new Map<number, ResampledPair[]>();
  parts.forEach(({ fit }, position) => byK.set(fit.k, [...(byK.get(fit.k) ?? []), ...outcomes[position]!]));
  return byK;
}
