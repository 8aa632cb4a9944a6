import type { IndicatorScale, Verdict } from '@needfinder/domain';
import type { CovarianceStructure } from './gaussian/covariance-structure.js';

/** One column of the matrix a segmentation is fitted to, or of the variables that only describe it. */
export interface Indicator {
  readonly name: string;
  readonly scale: IndicatorScale;
  /**
   * Length n, NaN = missing. Binary 0/1; nominal and ordinal = index of the level, 0 … L−1; numeric any finite number;
   * count a whole number ≥ 0.
   */
  readonly values: Float64Array;
  /** Labels of the levels in order; without it L is the largest index + 1. */
  readonly levels?: readonly string[];
}

export type Method = 'lca' | 'gaussian' | 'kmeans' | 'ward' | 'pam' | 'consensus';
/** `raw` takes ratings as given; `centred` takes each rating as its distance from the same person's mean rating. */
export type Style = 'raw' | 'centred';

export interface SegmentationOptions {
  readonly method: 'auto' | Method;
  /** Smallest and largest number of segments, 1 ≤ kMin ≤ kMax. The automatic path always looks at k = 1 as well. */
  readonly kMin: number;
  readonly kMax: number;
  readonly style: 'auto' | Style;
  /** How the covariances of a Gaussian mixture may differ between segments; other methods have none. */
  readonly covariance?: CovarianceStructure;
  /** Full runs per number of segments; many more short ones come before them. */
  readonly restarts: number;
  /** Pairs of resamples for the stability; 0 = none. */
  readonly bootstrap: number;
  /** Whole number, 0 … 2³¹ − 1. */
  readonly seed: number;
}

export interface SegmentationInput {
  readonly indicators: readonly Indicator[];
  /** Length n, ≥ 0: how many people each row stands for. All 1 when absent. */
  readonly weights?: Float64Array;
  readonly options: SegmentationOptions;
  /** Whose memberships the result carries: those of every solution (the default), or of the chosen one only. */
  readonly memberships?: 'all' | 'chosen';
}

export interface ProgressStep {
  /** E.g. "Fitting 4 segments". */
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

export interface ProgressHooks {
  /** Called between steps; throwing from it stops the run. */
  onStep?(step: ProgressStep): void;
}

/** A statistic of resampling with its 95 % interval. */
export interface Stability {
  /** Mean adjusted Rand index of pairs of resamples, ≤ 1. */
  readonly meanAri: number;
  readonly low: number;
  readonly high: number;
}

export interface SegmentFit {
  /** Share of people, 0 … 1, with its 95 % interval. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Segment level stability within solutions, 0 … 1 (Dolnicar & Leisch 2017); null without resampling. */
  readonly slsw: number | null;
  /** Segment level stability across solutions, 0 … 1: 1 = all members come from one segment at k − 1; null at k = 1. */
  readonly slsa: number | null;
  /** Mean best overlap of the segment with a segment of a resample, 0 … 1 (Hennig 2007). */
  readonly jaccard: number | null;
}

export interface Solution {
  readonly k: number;
  readonly method: Method;
  readonly style: Style;
  /** Latent class only; null for k-means. */
  readonly logLikelihood: number | null;
  readonly parameters: number | null;
  readonly aic: number | null;
  readonly bic: number | null;
  readonly sabic: number | null;
  readonly icl: number | null;
  /** Relative entropy 0 … 1; null for k-means and for one segment. */
  readonly entropy: number | null;
  /** k-means only; null for latent class. */
  readonly withinSS: number | null;
  /** Sum of the weights of the people whose most likely segment it is. */
  readonly sizes: readonly number[];
  /** Estimated shares, sum 1. */
  readonly shares: readonly number[];
  /** Share of the full runs that reached the best solution. */
  readonly hitRate: number;
  readonly converged: boolean;
  readonly stability: Stability | null;
  /** Agreement of the segments of one half of the people with those of the other, over random splits. */
  readonly replication: Stability | null;
  readonly segments: readonly SegmentFit[];
  /** n × k row-major; each row sums to 1. Empty where only the memberships of the chosen solution were asked for. */
  readonly posteriors: Float64Array;
  /** Length n, most likely segment 0 … k − 1; −1 = no data in the row. */
  readonly labels: Int32Array;
  /** Adjusted Rand index with the solution of the other style; null where the indicators share no rating scale. */
  readonly agreementRawCentred: number | null;
}

export const WARNING_CODES = [
  'sample-too-small',
  'segment-too-small',
  'segment-unstable',
  'low-hit-rate',
  'response-style',
  'criteria-disagree',
  'local-dependence',
  'raw-centred-disagree',
  'uncertain-members',
  'not-converged',
  'constant-item',
  'row-without-data',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];
export interface Warning {
  readonly code: WarningCode;
  readonly text: string;
}

/** The test against a continuum without segments that has the same margins and correlations. */
export interface ContinuumTest {
  readonly pValue: number;
  readonly samples: number;
  /** Number of segments where the data exceed the continuum most. */
  readonly k: number;
}

/** Latent classes beside how people use the rating scale; see `fitStyleModel`. */
export interface StyleModelReport {
  /** Number of classes that BIC prefers once scale use has a place of its own. */
  readonly k: number;
  /** Loadings at that k, from .05 = none to 3: tilt per level by how high, pull to the ends per squared level by how widely people rate. */
  readonly level: number;
  readonly width: number;
  /** By number of classes looked at, ascending from 1. */
  readonly criteria: readonly { readonly k: number; readonly bic: number }[];
  /** Adjusted Rand index of its classes with the proposed segments; null where it was not looked at with as many. */
  readonly agreement: number | null;
}

export interface Choice {
  /** The proposed cut. */
  readonly k: number;
  /** Number of distinct groups the data support; 1 for every verdict but `natural`. */
  readonly naturalK: number;
  readonly method: Method;
  readonly style: Style;
  readonly verdict: Verdict;
  /** Plain sentences with their numbers, the most important first. */
  readonly reasons: readonly string[];
  readonly whatNext: readonly string[];
  readonly warnings: readonly Warning[];
  /** Null when a fixed method or k was asked for, or nothing could be tested. */
  readonly continuumTest: ContinuumTest | null;
  /** Share of the variance between segments that is the person's mean rating, 0 … 1; null without a common scale. */
  readonly styleShare: number | null;
  /** Null without ordinal ratings on a common scale, or when a method was asked for by name. */
  readonly styleModel: StyleModelReport | null;
  /** Adjusted Rand index of the proposed segments with a consensus over methods; null for one segment, or where a method was asked for. */
  readonly consensus: number | null;
}

export interface SegmentationResult {
  readonly engineVersion: string;
  readonly fingerprint: string;
  readonly seed: number;
  readonly n: number;
  readonly indicators: readonly {
    readonly name: string;
    readonly scale: IndicatorScale;
    /** People without a value. */
    readonly missing: number;
    /** Whether it tells the proposed segments apart. */
    readonly informative: boolean;
  }[];
  /** One per number of segments, ascending. */
  readonly solutions: readonly Solution[];
  readonly chosen: Choice;
}

export interface BasisCheck {
  readonly n: number;
  readonly items: readonly {
    readonly name: string;
    readonly scale: IndicatorScale;
    /** Share of rows without a value, 0 … 1. */
    readonly missingShare: number;
    readonly constant: boolean;
  }[];
  readonly constantItems: readonly string[];
  readonly rowsWithoutData: number;
  /** Share of the variance of the ratings that is the person's mean; null without a common rating scale. */
  readonly styleShare: number | null;
  /** About 70 people per item (Dolnicar, Gruen, Leisch & Schmidt 2014). */
  readonly sampleSize: { readonly needed: number; readonly have: number; readonly ok: boolean };
  readonly warnings: readonly Warning[];
}

/** A mean or share with its 95 % interval; null where nobody answered. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** One row per level of a nominal, ordinal or binary variable, or a single row with the mean. */
export interface ProfileRow {
  /** Label of the level; null = the mean of a numeric or count variable (or the share of "yes" of a binary one). */
  readonly level: string | null;
  /** By segment. */
  readonly segments: readonly Estimate[];
  readonly total: Estimate;
}

export interface ProfileTest {
  readonly name: string;
  readonly scale: IndicatorScale;
  readonly rows: readonly ProfileRow[];
  /** Always named with the result, e.g. "Wald test, BCH three-step". */
  readonly test: string;
  readonly statistic: number | null;
  readonly df: number | null;
  readonly pValue: number | null;
  /** Holm-adjusted over all variables of the call. */
  readonly adjustedPValue: number | null;
  /** Why there is no p value. */
  readonly reason: string | null;
}

export interface BasisProfileItem {
  readonly name: string;
  readonly scale: IndicatorScale;
  readonly rows: readonly (ProfileRow & {
    /** By segment: stands out from the total (rule in `markerRule`). */
    readonly marker: readonly boolean[];
  })[];
  readonly markerRule: string;
}

export interface SegmentMatch {
  /** Segment of the next solution. */
  readonly next: number;
  readonly previous: number;
  /** Share of shared members among all members of the two, 0 … 1. */
  readonly jaccard: number;
}
