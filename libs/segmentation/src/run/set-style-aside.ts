import type { RelatednessTest } from '../style-only.js';
import type { Effort } from '../estimator.js';
import type { Ground } from './part.js';
import type { Steps, Stretch } from './steps.js';
import { fitParts, sweepOf, type Sweep } from './sweep.js';
import type { Workbench } from './workbench.js';

/** What remains once the way people use the scale is set aside. */
export interface WithoutStyle {
  /** Null where the indicators share no rating scale. */
  readonly centred: Sweep | null;
  /** Null where the ratings are not the whole basis. */
  readonly relatedness: RelatednessTest | null;
}

/** Fits the ratings relative to each person's mean, and tests whether they are related beyond the style. */
export function* setStyleAside(
  { block }: Workbench,
  ground: Ground,
  counts: readonly number[],
  effort: Effort,
  [from, to]: Stretch,
): Steps<WithoutStyle> {
  const fits = block.length > 0 ? fitParts(ground, counts, effort) : [];
  const outcomes = yield { parts: [...fits, { type: 'relatedness' }], from, to };
  return {
    centred: block.length > 0 ? sweepOf(counts, outcomes.slice(0, -1)) : null,
    relatedness: outcomes[outcomes.length - 1] as RelatednessTest | null,
  };
}
