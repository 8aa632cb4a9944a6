import type { BivariateResidual } from '../bivariate-residuals.js';
import type { ContinuumStatistics } from '../continuum/continuum-test.js';
import type { Copula } from '../continuum/copula.js';
import type { Effort, PatternFit, SummarisedFit } from '../estimator.js';
import type { StyleModelFit } from '../style-model/fit-style-model.js';
import type { ResampledFit, ResampledPair } from '../stability.js';
import type { RelatednessTest } from '../style-only.js';
import type { Method, Style } from '../types.js';

/** What a fit is made on: a method, a style of the data, and pairs of items merged into one. */
export interface Ground {
  readonly method: Method;
  readonly style: Style;
  readonly merged: readonly BivariateResidual[];
}

/** One piece of a run that needs nothing but the input and itself, so that any thread on any machine may take it. */
export type Part =
  | { readonly type: 'fit'; readonly ground: Ground; readonly k: number; readonly effort: Effort }
  | { readonly type: 'copula' }
  | { readonly type: 'structure' }
  | { readonly type: 'continuum'; readonly copula: Copula; readonly from: number; readonly to: number }
  | { readonly type: 'relatedness' }
  | { readonly type: 'style-model'; readonly k: number }
  | {
      readonly type: 'resample';
      readonly ground: Ground;
      readonly fit: ResampledFit;
      readonly from: number;
      readonly to: number;
    }
  /** A consensus over methods, on what is resampled. */
  | { readonly type: 'consensus'; readonly style: Style; readonly k: number }
  /** A solution on random halves of the people, so many splits. */
  | { readonly type: 'halves'; readonly ground: Ground; readonly fit: ResampledFit; readonly splits: number };

/** What each type of part gives. All of it can be cloned from thread to thread. */
export interface Outcomes {
  readonly fit: SummarisedFit;
  readonly copula: Copula;
  readonly structure: ContinuumStatistics;
  readonly continuum: readonly ContinuumStatistics[];
  readonly relatedness: RelatednessTest | null;
  readonly 'style-model': StyleModelFit;
  readonly resample: readonly ResampledPair[];
  readonly consensus: PatternFit;
  /** Agreement of the halves, by split. */
  readonly halves: readonly number[];
}
export type Outcome = Outcomes[keyof Outcomes];

/** Parts that do not wait for each other. */
export interface Batch {
  readonly parts: readonly Part[];
  /** Share of the run that is done when the batch begins and when it ends, 0 … 1. */
  readonly from: number;
  readonly to: number;
}

const segments = (k: number): string => `${k} ${k === 1 ? 'segment' : 'segments'}`;

/** What a part does, in words. */
export function describePart(part: Part): string {
  switch (part.type) {
    case 'fit':
      return `Fitting ${segments(part.k)}`;
    case 'resample':
    case 'halves':
      return `Resampling ${segments(part.fit.k)}`;
    case 'consensus':
      return `Asking other methods for ${segments(part.k)}`;
    case 'relatedness':
    case 'style-model':
      return 'Setting the response style aside';
    default:
      return 'Comparing with a continuum';
  }
}
