import type { Rng } from '@needfinder/numeric';
import type { LatentClassModel } from './em/model.js';
import type { Method, Style } from './types.js';

/** One solution on the patterns, before it is described. */
export interface PatternFit {
  readonly k: number;
  /** `rows × k`; empty where they were left behind, see `Workbench.memberships`. */
  readonly posteriors: Float64Array;
  readonly labels: Int32Array;
  readonly logLikelihood: number | null;
  readonly parameters: number | null;
  readonly withinSS: number | null;
  readonly hitRate: number;
  readonly converged: boolean;
  /** Where a resample starts; null for methods without a model. */
  readonly model: LatentClassModel | null;
}

/** A fit with what is left of its memberships once they are left behind. */
export interface SummarisedFit extends PatternFit {
  /** By segment: people, each by how likely a member. */
  readonly masses: Float64Array;
  /** See `uncertaintyOf`. */
  readonly uncertainty: number;
}

/** How much trouble a fit takes: `quick` is for comparisons only. */
export type Effort = 'full' | 'quick';

/** A method on one style of the data. */
export interface Estimator {
  readonly method: Method;
  readonly style: Style;
  /** Values of one pass over the data per segment: what the effort is planned by. */
  readonly cells: number;
  readonly fit: (k: number, rng: Rng, effort: Effort) => PatternFit;
  /** Posteriors of all patterns once more, `rows × k`, from the model or the labels of a fit. */
  readonly memberships: (fit: Pick<PatternFit, 'k' | 'labels' | 'model'>) => Float64Array;
  /** Fits k segments to other weights of the same patterns and labels all patterns. */
  readonly refit: (k: number, model: LatentClassModel | null, weights: Float64Array, rng: Rng) => Refit;
}

/** Labels of all patterns after a refit. */
export interface Refit {
  readonly labels: Int32Array;
  /** After fewer starts, where the method has some. */
  readonly hasty: Int32Array;
}
