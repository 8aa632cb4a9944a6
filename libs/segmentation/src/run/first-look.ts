import type { ContinuumStatistics } from '../continuum/continuum-test.js';
import type { Copula } from '../continuum/copula.js';
import type { Ground, Part } from './part.js';
import type { Steps, Stretch } from './steps.js';
import { fitParts, smallestBic, sweepOf, type Sweep } from './sweep.js';
import type { Workbench } from './workbench.js';

/** Enough classes to see whether the items are related at all. */
const RELATED_LOOK = 4;

/** What a run begins with. */
export interface FirstLook {
  /** The answers as given, in each number of segments. */
  readonly raw: Sweep;
  /** Classes that the plain model prefers among few: 1 = the items are unrelated. */
  readonly relatedK: number;
  readonly structure: ContinuumStatistics;
  readonly copula: Copula;
}

/** Numbers of classes at which the plain model is looked at. */
const lookCounts = (rows: number): number[] =>
  [1, 2, 3, RELATED_LOOK].filter((k) => k <= Math.max(1, Math.min(RELATED_LOOK, rows)));

/** Fits the answers as given, and measures what the continuum will be compared with. */
export function* takeFirstLook(
  { matrix, input }: Workbench,
  ground: Ground,
  counts: readonly number[],
  [from, to]: Stretch,
): Steps<FirstLook> {
  // Whether the items are related at all is judged from one class on, by the plain model.
  const looked = ground.method === 'lca' && counts[0] === 1 && counts.length >= 2 ? [] : lookCounts(matrix.rows);
  const parts: Part[] = [
    ...fitParts(ground, counts, input.options.style === 'centred' ? 'quick' : 'full'),
    ...fitParts({ method: 'lca', style: 'raw', merged: [] }, looked, 'quick'),
    { type: 'structure' },
    { type: 'copula' },
  ];
  const outcomes = yield { parts, from, to };
  const raw = sweepOf(counts, outcomes.slice(0, counts.length));
  const look = looked.length > 0 ? sweepOf(looked, outcomes.slice(counts.length, -2)) : raw;
  const [structure, copula] = outcomes.slice(-2) as [ContinuumStatistics, Copula];
  return { raw, relatedK: smallestBic(look, matrix.totalWeight)!.k, structure, copula };
}
