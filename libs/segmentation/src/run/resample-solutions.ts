import { pairsFor } from '../solution.js';
import type { ResampledPair } from '../stability.js';
import type { Ground, Part } from './part.js';
import { pieces, type Steps, type Stretch } from './steps.js';
import type { Sweep } from './sweep.js';
import type { Workbench } from './workbench.js';

/** One random split for so many pairs of resamples that were asked for. */
const PAIRS_PER_SPLIT = 5;

/** What other samples of the same people say of the solutions, by number of segments. */
export interface Resamples {
  readonly pairs: ReadonlyMap<number, readonly ResampledPair[]>;
  /** Agreement of random halves, by split. */
  readonly halves: ReadonlyMap<number, readonly number[]>;
}

/** Refits every solution to pairs of resamples and to random halves of the people. */
export function* resampleSolutions(
  bench: Workbench,
  ground: Ground,
  sweep: Sweep,
  [from, to]: Stretch,
): Steps<Resamples> {
  const { bootstrap } = bench.input.options;
  const estimator = bench.estimator(ground, bench.resampled.matrix);
  const cuts = [...sweep.values()].reverse().map((fit) => ({
    fit: bench.resampledFit(fit),
    pairs: pairsFor(estimator, fit.k, bootstrap),
  }));
  const pairParts = cuts.flatMap(({ fit, pairs }): Extract<Part, { type: 'resample' }>[] =>
    pieces(0, pairs).map((piece) => ({ type: 'resample', ground, fit, ...piece })),
  );
  const halfParts = cuts.flatMap(({ fit, pairs }): Extract<Part, { type: 'halves' }>[] => {
    const splits = Math.floor(pairs / PAIRS_PER_SPLIT);
    return splits > 0 ? [{ type: 'halves', ground, fit, splits }] : [];
  });
  const outcomes = yield { parts: [...pairParts, ...halfParts], from, to };
  const pairs = new Map<number, ResampledPair[]>();
  pairParts.forEach(({ fit }, position) =>
    pairs.set(fit.k, [...(pairs.get(fit.k) ?? []), ...(outcomes[position] as readonly ResampledPair[])]),
  );
  const halves = new Map(
    halfParts.map(({ fit }, position) => [fit.k, outcomes[pairParts.length + position] as readonly number[]] as const),
  );
  return { pairs, halves };
}
